import type { Recorder } from '@goldkey/kernel';
import { withdrawMainReading } from '../../domain/main-meter/decide.js';
import type { MainMeter } from '../../domain/main-meter/main-meter.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface WithdrawMainReadingCommand extends Target {
  readonly readingId: string;
  readonly reason: string;
}

/** The last reading of a main meter was entered wrongly and is taken back. */
export class WithdrawMainReading {
  constructor(
    private readonly mainMeters: MainMeterStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ readingId, reason, ...target }: WithdrawMainReadingCommand): Promise<Kept<MainMeter>> {
    const said = { readingId, reason, by: this.self.id(), byName: this.self.name() };
    const recording = this.recorder.recording(undefined);
    return this.mainMeters.change(target, (meter) => withdrawMainReading(meter, { ...recording, ...said }));
  }
}
