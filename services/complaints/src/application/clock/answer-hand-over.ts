import type { Instant, Outcome } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { acceptHandOver, declineHandOver } from '../../domain/complaint/decide-running.js';
import type { Actor } from '../clock-ports.js';
import { dated } from '../dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from '../ports.js';

/** Taken over, or not and why. */
export type HandOverAnswer = { readonly at?: Instant } & (
  | { readonly accepts: true }
  | { readonly accepts: false; readonly reason: string }
);

/** Who was named for a matter says whether they take it; until then, who was asked first answers for it. */
export class AnswerHandOver {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly actor: Actor,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, answer: HandOverAnswer): Promise<Outcome<Stored<Complaint>>> {
    const by = this.actor.id();
    return this.complaints.change(complaintId, expectation, (complaint) =>
      answer.accepts
        ? acceptHandOver(complaint, { ...dated({ at: answer.at }, this.clock), by })
        : declineHandOver(complaint, { ...dated({ at: answer.at }, this.clock), by, reason: answer.reason }),
    );
  }
}
