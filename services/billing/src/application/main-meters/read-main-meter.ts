import { type Day, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import { readMainMeter } from '../../domain/main-meter/decide.js';
import type { MainMeter } from '../../domain/main-meter/main-meter.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import { dayAtProperty } from '../property-day.js';

export interface ReadMainMeterCommand extends Target {
  readonly day: Day;
  readonly value: string;
  /** The month that it is counted in; absent: that of the day. */
  readonly month?: Month;
  readonly rolledOver?: boolean;
  readonly note?: string;
}

/** A main meter is read. */
export class ReadMainMeter {
  constructor(
    private readonly mainMeters: MainMeterStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, value, month, rolledOver, note, ...target }: ReadMainMeterCommand): Promise<Kept<MainMeter>> {
    const recording = this.recorder.recording(undefined);
    const today = await dayAtProperty(this.directory, await this.mainMeters.propertyOf(target.id), recording.now);
    const said = { day, value, month: month ?? monthOf(day), rolledOver, note };
    const about = { readingId: this.recorder.newId(), by: this.self.id(), today };
    return this.mainMeters.change(target, (meter) => readMainMeter(meter, { ...recording, ...said, ...about }));
  }
}
