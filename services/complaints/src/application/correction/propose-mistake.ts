import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { proposeMistake } from '../../domain/complaint/decide-proposal.js';
import type { Actor } from '../clock-ports.js';
import type { Clock, ComplaintStore, Expectation, Stored } from '../ports.js';

/** Somebody who takes in matters says that one should not stand in the log, and no other one in its place. */
export class ProposeMistake {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly actor: Actor,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, reason: string): Promise<Outcome<Stored<Complaint>>> {
    const command = { reason, ...this.actor.acting(), byName: this.actor.name(), at: this.clock.now() };
    return this.complaints.change(complaintId, expectation, (complaint) => proposeMistake(complaint, command));
  }
}
