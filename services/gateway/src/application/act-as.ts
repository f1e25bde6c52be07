import type { Session } from '../domain/session/session.js';
import type { Authorize } from './authorize.js';
import type { SessionStore } from './ports.js';

/**
 * A person goes on as one of their appointments, or as all of them again. What they then may do and see identity says; an
 * appointment that is not theirs, or no longer, bounds nothing and is not remembered.
 */
export class ActAs {
  constructor(
    private readonly sessions: SessionStore,
    private readonly authorize: Authorize,
  ) {}

  /** The internal token from now on; `undefined` where the session is no longer good. */
  async run(command: { session: Session; appointmentId: string | undefined }): Promise<string | undefined> {
    const { session, appointmentId } = command;
    const answer = await this.authorize.internalTokenOf({ ...session, actingAs: appointmentId });
    if (answer !== undefined) await this.sessions.actAs(session.id, answer.actsAs);
    return answer?.token;
  }
}
