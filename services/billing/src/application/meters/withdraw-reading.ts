import type { Recorder } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { withdrawReading } from '../../domain/meter/withdraw.js';
import type { MeterStore } from '../meter-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface WithdrawReadingCommand extends Target {
  readonly readingId: string;
  readonly reason: string;
}

/** The last reading of a home's meter was wrong and is taken back, with what was to be charged for it. */
export class WithdrawReading {
  constructor(
    private readonly meters: MeterStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ readingId, reason, ...target }: WithdrawReadingCommand): Promise<Kept<Meter>> {
    const recording = this.recorder.recording(undefined);
    const said = { ...recording, reason, by: this.self.id(), byName: this.self.name() };
    return this.meters.withdraw(target, readingId, said, (meter, reading, isBilled) =>
      withdrawReading(meter, reading, { ...said, isBilled }),
    );
  }
}
