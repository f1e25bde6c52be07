import { type Day, dayOf, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { estimateMeter, readMeter } from '../../domain/meter/read.js';
import type { MeterStore } from '../meter-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface ReadMeterCommand extends Target {
  readonly day: Day;
  /** Absent: nobody could read it, it is estimated. */
  readonly value?: string;
  /** The month that is charged; absent: that of the day. */
  readonly month?: Month;
  readonly note?: string;
}

/** A meter is read, or estimated where nobody could read it. */
export class ReadMeter {
  constructor(
    private readonly meters: MeterStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ day, value, month, note, ...target }: ReadMeterCommand): Promise<Kept<Meter>> {
    const recording = this.recorder.recording(undefined);
    const command = {
      ...recording,
      readingId: this.recorder.newId(),
      day,
      chargeMonth: month ?? monthOf(day),
      // Whose day it is matters by hours only; nobody reads a meter tomorrow.
      today: dayOf(recording.now, 'Asia/Shanghai'),
      by: this.self.id(),
      ...(note !== undefined && { note }),
    };
    return this.meters.change(target, (meter) =>
      value === undefined ? estimateMeter(meter, command) : readMeter(meter, { ...command, value }),
    );
  }
}
