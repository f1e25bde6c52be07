import type { Recorder } from '@goldkey/kernel';
import { withdrawRequest } from '../../domain/roster-request/decide.js';
import type { HeldDay, RosterRequest } from '../../domain/roster-request/request.js';
import type { Kept, Target } from '../ports.js';
import type { PlanReader, RequestStore } from '../roster-ports.js';
import type { WriteDays } from './write-days.js';

export interface WithdrawRequestCommand extends Target {
  readonly by: string;
  readonly why: string;
  /** Whether the person decides about requests of a property: they take back for others. */
  readonly mayApprove: (propertyId: string) => boolean;
}

/** A request is taken back; of approved leave the days are again what they were, where they are leave still. */
export class WithdrawRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly plans: PlanReader,
    private readonly writeDays: WriteDays,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawRequestCommand): Promise<Kept<RosterRequest>> {
    const before = await this.requests.find(command.id);
    const kept = await this.requests.change(command, (request) =>
      withdrawRequest(request, {
        ...command,
        ...this.recorder.recording(undefined),
        mayApprove: command.mayApprove(request.propertyId),
      }),
    );
    if (!kept.accepted || before?.state !== 'approved') return kept;
    const written = await this.writeDays.run(before.propertyId, await this.#stillLeave(before));
    return written.accepted ? kept : written;
  }

  async #stillLeave({ propertyId, replaced }: RosterRequest & { state: 'approved' }): Promise<readonly HeldDay[]> {
    const dates = replaced.map(({ date }) => date).sort();
    const [first, last] = [dates[0], dates[dates.length - 1]];
    if (first === undefined || last === undefined) return [];
    const now = await this.plans.daysOf(propertyId, first, last);
    return replaced.filter((then) =>
      now.some((day) => day.employeeId === then.employeeId && day.date === then.date && day.kind === 'leave'),
    );
  }
}
