import type { BuiltInIssuer } from './built-in-issuer.js';
import { loadIssuer } from './load-issuer.js';

/** The built-in issuer behind the sign-in page. */
export const issuerDoor = (issuer: BuiltInIssuer) => ({
  async waits(
    request: Parameters<BuiltInIssuer['handle']>[0],
    response: Parameters<BuiltInIssuer['handle']>[1],
  ): Promise<string | undefined> {
    try {
      return (await (await issuer.provider()).interactionDetails(request, response)).uid;
    } catch (error) {
      if (error instanceof (await loadIssuer()).errors.SessionNotFound) return undefined;
      throw error;
    }
  },
  async finish(
    request: Parameters<BuiltInIssuer['handle']>[0],
    response: Parameters<BuiltInIssuer['handle']>[1],
    accountId: string,
  ): Promise<string> {
    const provider = await issuer.provider();
    return provider.interactionResult(request, response, { login: { accountId, remember: false } });
  },
  async prepare(): Promise<void> {
    await issuer.provider();
  },
  handle: issuer.handle.bind(issuer),
});
