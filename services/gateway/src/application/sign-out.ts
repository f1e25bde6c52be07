import type { Authorize } from './authorize.js';
import type { Issuer, Secrets, SessionStore, SignOutNews } from './ports.js';

/**
 * Ends a session: here, and at the issuer, whose tokens of it are taken back and where (if it offers that) the browser goes to
 * sign out. Ending an ended one changes nothing.
 */
export class SignOut {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: SessionStore,
    private readonly secrets: Secrets,
    private readonly authorize: Authorize,
    private readonly news: SignOutNews,
  ) {}

  /** Answers where the browser goes next. */
  async run(command: { secret?: string }): Promise<{ address: string }> {
    const session = command.secret ? await this.sessions.end(this.secrets.digest(command.secret)) : undefined;
    if (!session) return { address: '/' };
    this.authorize.forget(session);
    // The token that is taken back is what proves to the audit whose session it was.
    await this.news.signedOut(session.issuerToken);
    await this.news.revoked(session);
    // Out is out, though the issuer cannot say where one goes on there.
    const address = await this.issuer.signOutAddress(session.idToken).catch(() => undefined);
    return { address: address ?? '/' };
  }
}
