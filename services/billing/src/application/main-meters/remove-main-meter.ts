import { monthOf, type Recorder } from '@goldkey/kernel';
import { removeMainMeter } from '../../domain/main-meter/decide.js';
import type { MainMeter } from '../../domain/main-meter/main-meter.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Directory, Kept, Self } from '../ports.js';
import { dayAtProperty } from '../property-day.js';
import type { ReadMainMeterCommand } from './read-main-meter.js';

/** What it showed at last is left out where it was read on that day. */
export type RemoveMainMeterCommand = Omit<ReadMainMeterCommand, 'value'> & Partial<Pick<ReadMainMeterCommand, 'value'>>;

/** A main meter counts no more. */
export class RemoveMainMeter {
  constructor(
    private readonly mainMeters: MainMeterStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, value, month, rolledOver, note, ...target }: RemoveMainMeterCommand): Promise<Kept<MainMeter>> {
    const recording = this.recorder.recording(undefined);
    const today = await dayAtProperty(this.directory, await this.mainMeters.propertyOf(target.id), recording.now);
    const said = { day, value, month: month ?? monthOf(day), rolledOver, note };
    const about = { readingId: this.recorder.newId(), by: this.self.id(), today };
    return this.mainMeters.change(target, (meter) => removeMainMeter(meter, { ...recording, ...said, ...about }));
  }
}
