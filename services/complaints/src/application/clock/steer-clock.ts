import { type Instant, type Outcome, refused } from '@goldkey/kernel';
import type { PauseReason } from '../../domain/clock/clock.js';
import { clockFor } from '../../domain/clock/rules.js';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { agreeTime, pauseClock, renewClock, resumeClock } from '../../domain/complaint/decide-running.js';
import { kindOf } from '../../domain/complaint/rules.js';
import type { ClockRulesReader } from '../clock-ports.js';
import { dated } from '../dated.js';
import type { Clock, ComplaintStore, Directory, Expectation, Stored } from '../ports.js';

/** What can be done with the clock of a matter. */
export type Steering =
  | { readonly act: 'pause'; readonly reason: PauseReason; readonly note: string; readonly at?: Instant }
  | { readonly act: 'resume'; readonly at?: Instant }
  | { readonly act: 'agree-time'; readonly dueAt: Instant; readonly note?: string; readonly at?: Instant }
  | { readonly act: 'renew-clock'; readonly reason: string };

/** Stops the clock of a matter, lets it run on, agrees on a time with the owner, or takes today's rule for it. */
export class SteerClock {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly rules: ClockRulesReader,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run(complaintId: string, expectation: Expectation, steering: Steering): Promise<Outcome<Stored<Complaint>>> {
    const change = (decide: Parameters<ComplaintStore['change']>[2]) =>
      this.complaints.change(complaintId, expectation, decide);
    switch (steering.act) {
      case 'pause':
        return change((complaint) => pauseClock(complaint, dated(steering, this.clock)));
      case 'resume':
        return change((complaint) => resumeClock(complaint, dated(steering, this.clock)));
      case 'agree-time':
        return change((complaint) => agreeTime(complaint, dated(steering, this.clock)));
      case 'renew-clock':
        return this.renew(complaintId, expectation, steering.reason);
    }
  }

  private async renew(
    complaintId: string,
    expectation: Expectation,
    reason: string,
  ): Promise<Outcome<Stored<Complaint>>> {
    const found = await this.complaints.find(complaintId);
    if (found === undefined) return refused('complaints.complaint-not-found', { complaintId });
    const { state } = found;
    const [rules, properties] = await Promise.all([
      this.rules.ofProperty(state.propertyId),
      this.directory.properties([state.propertyId]),
    ]);
    const zone = properties.get(state.propertyId)?.timeZone;
    const clock =
      rules && zone !== undefined
        ? clockFor(rules.state, {
            kind: kindOf(state),
            priority: state.priority ?? 'normal',
            zone,
            startedAt: state.state === 'reopened' ? state.reopenedAt : state.receivedAt,
          })
        : undefined;
    if (clock === undefined) return refused('complaints.no-limit', { kind: kindOf(state) });
    const now = this.clock.now();
    return this.complaints.change(complaintId, expectation, (complaint) =>
      renewClock(complaint, { at: now, now, reason, clock }),
    );
  }
}
