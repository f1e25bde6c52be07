import { SIGN_IN_LONGEST } from '../domain/session/session.js';
import type { Clock, Issuer, Secrets, SessionStore } from './ports.js';

/** Turns the issuer's answer into a session. Answers `undefined` where it proves nothing: begin anew. */
export class FinishSignIn {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: SessionStore,
    private readonly secrets: Secrets,
    private readonly now: Clock,
  ) {}

  /** `browserState` is the state that this browser's own cookie carries: another's answer is not accepted. */
  async run(command: {
    answer: URL;
    browserState?: string;
  }): Promise<{ secret: string; returnTo: string } | undefined> {
    const state = command.answer.searchParams.get('state');
    if (!state || state !== command.browserState) return undefined;
    const signIn = await this.sessions.takeSignIn(state);
    const now = this.now();
    if (!signIn || now - signIn.startedAt > SIGN_IN_LONGEST) return undefined;
    const tokens = await this.issuer.finish(command.answer, signIn);
    if (!tokens) return undefined;
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
