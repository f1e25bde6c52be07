import type { Instant, Recorder } from '@goldkey/kernel';
import type { DayCheck } from '../../domain/day-check/day-check.js';
import { withdrawDayCheck } from '../../domain/day-check/decide.js';
import type { Kept, Target } from '../ports.js';
import type { DayCheckStore } from '../quality-ports.js';

export interface WithdrawDayCheckCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A day check was written down by mistake: it counts no more. */
export class WithdrawDayCheck {
  constructor(
    private readonly records: DayCheckStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawDayCheckCommand): Promise<Kept<DayCheck>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => withdrawDayCheck(known, command));
  }
}
