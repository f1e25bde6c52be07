import { errors } from 'oidc-provider';
import type { BuiltInIssuer } from './built-in-issuer.js';

/** The built-in issuer behind the sign-in page. */
export const issuerDoor = (issuer: BuiltInIssuer) => ({
  async waits(
    request: Parameters<BuiltInIssuer['handle']>[0],
    response: Parameters<BuiltInIssuer['handle']>[1],
  ): Promise<boolean> {
    try {
      await (await issuer.provider()).interactionDetails(request, response);
      return true;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return false;
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
  handle: issuer.handle.bind(issuer),
});
