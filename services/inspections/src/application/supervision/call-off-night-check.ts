import type { Instant, Recorder } from '@goldkey/kernel';
import { callOffNightCheck } from '../../domain/night-check/decide.js';
import type { NightCheck } from '../../domain/night-check/night-check.js';
import type { Kept, Target } from '../ports.js';
import type { NightCheckStore } from '../supervision-ports.js';

export interface CallOffNightCheckCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A planned check will not be made, for a reason. */
export class CallOffNightCheck {
  constructor(
    private readonly records: NightCheckStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: CallOffNightCheckCommand): Promise<Kept<NightCheck>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => callOffNightCheck(known, command));
  }
}
