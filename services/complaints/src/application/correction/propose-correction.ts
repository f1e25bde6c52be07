import type { Outcome, Refused } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { proposeCorrection } from '../../domain/complaint/decide-proposal.js';
import type { IntakeChange } from '../../domain/complaint/proposal.js';
import type { Actor } from '../clock-ports.js';
import { findPlace } from '../find-place.js';
import { refuseStrangers } from '../household/refuse-strangers.js';
import type { Homes } from '../household-ports.js';
import type { Clock, ComplaintStore, Directory, Expectation, Stored } from '../ports.js';

export interface ProposeCorrectionCommand {
  readonly changes: IntakeChange;
  readonly reason: string;
}

/** Somebody who takes in matters says that an intake is wrong: whom it charges, whether it counts, whose it is. */
export class ProposeCorrection {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly directory: Directory & Homes,
    private readonly actor: Actor,
    private readonly clock: Clock,
  ) {}

  async run(
    complaintId: string,
    expectation: Expectation,
    { changes, reason }: ProposeCorrectionCommand,
  ): Promise<Outcome<Stored<Complaint>>> {
    const found = await this.complaints.find(complaintId);
    const elsewhere = found && (await this.refusedElsewhere(found.state, changes));
    if (elsewhere !== undefined) return elsewhere;
    const command = { changes, reason, ...this.actor.acting(), byName: this.actor.name(), at: this.clock.now() };
    return this.complaints.change(complaintId, expectation, (complaint) => proposeCorrection(complaint, command));
  }

  /** A matter moves to a department and to a home of its own property. */
  private async refusedElsewhere(
    { propertyId }: Complaint,
    { departmentId, householdId }: IntakeChange,
  ): Promise<Refused | undefined> {
    if (departmentId !== undefined) {
      const place = await findPlace(this.directory, { propertyId, departmentId });
      if (!place.accepted) return place;
    }
    if (householdId === undefined || householdId === null) return undefined;
    return refuseStrangers(this.directory, propertyId, [{ field: 'householdId', householdId }]);
  }
}
