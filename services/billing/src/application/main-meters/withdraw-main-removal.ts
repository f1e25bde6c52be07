import type { Recorder } from '@goldkey/kernel';
import { withdrawMainRemoval } from '../../domain/main-meter/decide.js';
import type { MainMeter } from '../../domain/main-meter/main-meter.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Kept, Target } from '../ports.js';

/** A main meter that was removed by mistake counts again. */
export class WithdrawMainRemoval {
  constructor(
    private readonly mainMeters: MainMeterStore,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<MainMeter>> {
    const recording = this.recorder.recording(undefined);
    return this.mainMeters.reinstate(target, (meter, others) =>
      withdrawMainRemoval(meter, others, { ...recording, reason }),
    );
  }
}
