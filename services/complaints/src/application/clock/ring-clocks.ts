import { ringClock } from '../../domain/complaint/decide-running.js';
import type { Alarms } from '../clock-ports.js';
import type { Clock, ComplaintStore } from '../ports.js';

const AT_ONCE = 200;

/** Lets every clock that is due say so: the warning before its deadline, each step up after it. */
export class RingClocks {
  constructor(
    private readonly alarms: Alarms,
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  /** How many matters had something to say. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const due = await this.alarms.due(now, AT_ONCE);
    for (const complaintId of due) {
      await this.complaints.change(complaintId, {}, (complaint) => ringClock(complaint, now));
    }
    return due.length;
  }
}
