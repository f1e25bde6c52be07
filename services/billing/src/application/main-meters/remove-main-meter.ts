import type { Day, Recorder } from '@goldkey/kernel';
import { removeMainMeter } from '../../domain/main-meter/decide.js';
import type { MainMeter } from '../../domain/main-meter/main-meter.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Directory, Kept, Target } from '../ports.js';
import { dayAtProperty } from '../property-day.js';

/** A main meter counts no more. */
export class RemoveMainMeter {
  constructor(
    private readonly mainMeters: MainMeterStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, ...target }: Target & { readonly day: Day }): Promise<Kept<MainMeter>> {
    const recording = this.recorder.recording(undefined);
    const today = await dayAtProperty(this.directory, await this.mainMeters.propertyOf(target.id), recording.now);
    return this.mainMeters.change(target, (meter) => removeMainMeter(meter, { ...recording, day, today }));
  }
}
