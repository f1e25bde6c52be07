import { type Outcome, refused } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { joinIncident, leaveIncident } from '../../domain/complaint/join-incident.js';
import { dated } from '../dated.js';
import type { MassIncidentStore } from '../household-ports.js';
import type { Clock, ComplaintStore, Expectation, Stored } from '../ports.js';

/** A matter that was taken in already is one of a cause that many call about, or turns out to be none of it. */
export class JoinMassIncident {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly incidents: Pick<MassIncidentStore, 'find'>,
    private readonly clock: Clock,
  ) {}

  /** Without an incident the matter leaves the one that it is of. */
  async run(
    complaintId: string,
    expectation: Expectation,
    incidentId: string | undefined,
  ): Promise<Outcome<Stored<Complaint>>> {
    const timed = dated({}, this.clock);
    if (incidentId === undefined)
      return this.complaints.change(complaintId, expectation, (complaint) => leaveIncident(complaint, timed));
    const incident = await this.incidents.find(incidentId);
    if (incident === undefined) return refused('complaints.mass-incident-not-found', { id: incidentId });
    return this.complaints.change(complaintId, expectation, (complaint) =>
      joinIncident(complaint, { ...timed, incident }),
    );
  }
}
