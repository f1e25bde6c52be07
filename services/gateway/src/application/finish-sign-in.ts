import { SIGN_IN_LONGEST } from '../domain/session/session.js';
import type { Clock, Issuer, Secrets, SessionStore, TokenExchange } from './ports.js';

/** Where somebody is told that the issuer knows them and this platform does not; sent to their page, they would come round for ever. */
export const NO_ACCOUNT_PATH = '/no-account';

/**
 * Turns the issuer's answer into a session. Answers `undefined` where it proves nothing: begin anew; and no secret where there is
 * no account here for whom it proves, or a closed one.
 */
export class FinishSignIn {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: SessionStore,
    private readonly secrets: Secrets,
    private readonly now: Clock,
    private readonly tokens: TokenExchange,
  ) {}

  /** `browserState` is the state that this browser's own cookie carries: another's answer is not accepted. */
  async run(command: {
    answer: URL;
    browserState?: string;
  }): Promise<{ secret?: string; returnTo: string } | undefined> {
    const state = command.answer.searchParams.get('state');
    if (!state || state !== command.browserState) return undefined;
    const signIn = await this.sessions.takeSignIn(state);
    const now = this.now();
    if (!signIn || now - signIn.startedAt > SIGN_IN_LONGEST) return undefined;
    const tokens = await this.issuer.finish(command.answer, signIn);
    if (!tokens) return undefined;
    if (!(await this.tokens.exchange(tokens.issuerToken))) {
      await this.issuer.revoke(tokens);
      return { returnTo: NO_ACCOUNT_PATH };
    }
    const secret = this.secrets.random();
    await this.sessions.open({
      id: this.secrets.digest(secret),
      issuerToken: tokens.issuerToken,
      issuerTokenExpiresAt: tokens.expiresAt,
      refreshToken: tokens.refreshToken,
      idToken: tokens.idToken,
      csrfToken: this.secrets.random(),
      startedAt: now,
      lastSeenAt: now,
    });
    return { secret, returnTo: signIn.returnTo };
  }
}
