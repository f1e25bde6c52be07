import { type Outcome, refused } from '@goldkey/kernel';
import type { Clock as MatterClock } from '../../domain/clock/clock.js';
import { type Reckoning, reckon } from '../../domain/clock/reckoning.js';
import type { ComplaintStore } from '../ports.js';

/** Why a matter is due when it is: its clock, stretch by stretch. */
export class ShowReckoning {
  constructor(private readonly complaints: ComplaintStore) {}

  async run(
    complaintId: string,
  ): Promise<Outcome<{ readonly clock: MatterClock; readonly reckoning: Reckoning } | undefined>> {
    const found = await this.complaints.find(complaintId);
    if (found === undefined) return refused('complaints.complaint-not-found', { complaintId });
    const { clock } = found.state;
    return { accepted: true, value: clock && { clock, reckoning: reckon(clock) } };
  }
}
