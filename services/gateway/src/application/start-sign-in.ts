import { returnPath } from '../domain/session/session.js';
import type { Clock, Issuer, Secrets, SessionStore } from './ports.js';

/** Begins a sign-in: remembers where to return to and says where the browser goes. */
export class StartSignIn {
  constructor(
    private readonly issuer: Issuer,
    private readonly sessions: SessionStore,
    private readonly secrets: Secrets,
    private readonly now: Clock,
  ) {}

  async run(command: { returnTo?: unknown; afresh: boolean }): Promise<{ address: string; state: string }> {
    const state = this.secrets.random();
    const { address, codeVerifier, nonce } = await this.issuer.begin(state, command);
    const startedAt = this.now();
    await this.sessions.keepSignIn({ state, codeVerifier, nonce, returnTo: returnPath(command.returnTo), startedAt });
    return { address, state };
  }
}
