import { type Day, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { estimateMeter, readMeter } from '../../domain/meter/read.js';
import type { MeterStore } from '../meter-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import { dayAtMeter } from './meter-day.js';

export interface ReadMeterCommand extends Target {
  readonly day: Day;
  /** Absent: nobody could read it, it is estimated. */
  readonly value?: string;
  /** The month that is charged; absent: that of the day. */
  readonly month?: Month;
  readonly note?: string;
  /** Where it hangs, for who knows it already. */
  readonly today?: Day;
}

/** A meter is read, or estimated where nobody could read it. */
export class ReadMeter {
  constructor(
    private readonly meters: MeterStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, value, month, note, today, ...target }: ReadMeterCommand): Promise<Kept<Meter>> {
    const recording = this.recorder.recording(undefined);
    const command = {
      ...recording,
      readingId: this.recorder.newId(),
      day,
      chargeMonth: month ?? monthOf(day),
      today: today ?? (await dayAtMeter(this.meters, this.directory, target.id, recording.now)),
      by: this.self.id(),
      ...(note !== undefined && { note }),
    };
    return this.meters.change(target, (meter) =>
      value === undefined ? estimateMeter(meter, command) : readMeter(meter, { ...command, value }),
    );
  }
}
