import { type Acting, eachDay, type Recorder, refused } from '@goldkey/kernel';
import { strikeClocking } from '../../domain/clocking/clocking.js';
import { withdrawRequest } from '../../domain/roster-request/decide.js';
import { leavesOn } from '../../domain/roster-request/leave.js';
import type { HeldDay, RosterRequest } from '../../domain/roster-request/request.js';
import type { Kept, PropertyDirectory, Target } from '../ports.js';
import type { ClockingStore, PlanReader, RequestStore } from '../roster-ports.js';
import { todayAt } from './today-at.js';
import type { WriteDays } from './write-days.js';

export interface WithdrawRequestCommand extends Target, Acting {
  readonly why: string;
  /** Whether the person decides about requests of a property: they take back for others. */
  readonly mayApprove: (propertyId: string) => boolean;
}

/**
 * A request is taken back; of approved leave the days are again what they were, where they are leave still, and what a correction
 * added to the clock is struck.
 */
export class WithdrawRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly plans: PlanReader,
    private readonly writeDays: WriteDays,
    private readonly clockings: Pick<ClockingStore, 'strike'>,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawRequestCommand): Promise<Kept<RosterRequest>> {
    const before = await this.requests.find(command.id);
    if (before === undefined) return refused('staffing.roster-request-not-found', { id: command.id });
    const recording = this.recorder.recording(undefined);
    const today = await todayAt(this.properties, before.propertyId, recording.now);
    if (!today.accepted) return today;
    const kept = await this.requests.change(command, (request) =>
      withdrawRequest(request, {
        ...command,
        ...recording,
        today: today.value,
        mayApprove: command.mayApprove(request.propertyId),
      }),
    );
    if (!kept.accepted || before.state !== 'approved') return kept;
    const { id, employeeId, wish } = before;
    if (wish.kind === 'correction')
      await this.clockings.strike({ id, employeeId, clockedAt: wish.clockedAt }, (clocking) =>
        strikeClocking(clocking, this.recorder.recording(undefined)),
      );
    const written = await this.writeDays.run(before.propertyId, await this.#stillLeave(before));
    return written.accepted ? kept : written;
  }

  /** Days that this leave, or the other half of one, had taken, and that are not leave from morning to evening any more. */
  async #stillLeave({ propertyId, employeeId, wish, replaced }: RosterRequest & { state: 'approved' }) {
    if (wish.kind !== 'leave') return [];
    const { from, until } = wish;
    const others = (await this.plans.leaveOf(propertyId, from, until)).filter((one) => one.employeeId === employeeId);
    const taken = [...replaced, ...others.flatMap((one) => one.replaced)];
    const now = await this.plans.daysOf(propertyId, from, until);
    return eachDay(from, until).flatMap((date): readonly HeldDay[] => {
      const then = taken.find((day) => day.date === date);
      const isLeave = now.some((day) => day.employeeId === employeeId && day.date === date && day.kind === 'leave');
      return then !== undefined && isLeave && leavesOn(others, date) !== 'whole' ? [then] : [];
    });
  }
}
