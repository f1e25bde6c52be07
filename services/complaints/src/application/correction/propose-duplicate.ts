import { type Outcome, refused } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { proposeDuplicate } from '../../domain/complaint/decide-proposal.js';
import type { Actor } from '../clock-ports.js';
import type { Clock, ComplaintStore, Expectation, Stored } from '../ports.js';
import type { MatterNumbers } from '../survey-ports.js';

export interface ProposeDuplicateCommand {
  /** Of the matter that stands, as people say it. */
  readonly number: string;
  readonly reason: string;
}

/** Somebody who takes in matters says that one stands in the log twice. */
export class ProposeDuplicate {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly numbers: MatterNumbers,
    private readonly actor: Actor,
    private readonly clock: Clock,
  ) {}

  async run(
    complaintId: string,
    expectation: Expectation,
    { number, reason }: ProposeDuplicateCommand,
  ): Promise<Outcome<Stored<Complaint>>> {
    const found = await this.complaints.find(complaintId);
    if (found === undefined) return refused('complaints.complaint-not-found', { complaintId });
    const otherId = await this.numbers.find(found.state.propertyId, number.trim());
    const other = otherId === undefined ? undefined : await this.complaints.find(otherId);
    if (other === undefined) return refused('complaints.number-not-found', { number });
    const command = { reason, ...this.actor.acting(), byName: this.actor.name(), at: this.clock.now() };
    return this.complaints.change(complaintId, expectation, (complaint) =>
      proposeDuplicate(complaint, other.state, command),
    );
  }
}
