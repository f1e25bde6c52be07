import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { proposeCorrection } from '../../domain/complaint/decide-proposal.js';
import type { IntakeChange } from '../../domain/complaint/proposal.js';
import { findPlace } from '../find-place.js';
import type { Clock, ComplaintStore, Directory, Expectation, Stored } from '../ports.js';
import type { Proposer } from './proposer.js';

export interface ProposeCorrectionCommand {
  readonly changes: IntakeChange;
  readonly reason: string;
}

/** Somebody who takes in matters says that an intake is wrong: whom it charges, whether it counts, whose it is. */
export class ProposeCorrection {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly directory: Directory,
    private readonly proposer: Proposer,
    private readonly clock: Clock,
  ) {}

  async run(
    complaintId: string,
    expectation: Expectation,
    { changes, reason }: ProposeCorrectionCommand,
  ): Promise<Outcome<Stored<Complaint>>> {
    const { departmentId } = changes;
    const found = departmentId === undefined ? undefined : await this.complaints.find(complaintId);
    if (found !== undefined && departmentId !== undefined) {
      const place = await findPlace(this.directory, { propertyId: found.state.propertyId, departmentId });
      if (!place.accepted) return place;
    }
    const command = { changes, reason, ...this.proposer.proposing(), at: this.clock.now() };
    return this.complaints.change(complaintId, expectation, (complaint) => proposeCorrection(complaint, command));
  }
}
