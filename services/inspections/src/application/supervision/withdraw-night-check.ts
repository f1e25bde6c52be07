import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawNightCheck } from '../../domain/night-check/decide.js';
import type { NightCheck } from '../../domain/night-check/night-check.js';
import type { Kept, Target } from '../ports.js';
import type { NightCheckStore } from '../supervision-ports.js';

export interface WithdrawNightCheckCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A check was written down by mistake: it counts no more. */
export class WithdrawNightCheck {
  constructor(
    private readonly records: NightCheckStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawNightCheckCommand): Promise<Kept<NightCheck>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => withdrawNightCheck(known, command));
  }
}
