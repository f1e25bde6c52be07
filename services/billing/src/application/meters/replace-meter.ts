import { type Day, monthOf, type Recorder } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { installMeter, removeMeter } from '../../domain/meter/read.js';
import type { MeterStore } from '../meter-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import { dayAtProperty } from '../property-day.js';

export interface ReplaceMeterCommand extends Target {
  readonly day: Day;
  /** What the old one showed at last, and the new one at first. */
  readonly lastValue: string;
  readonly code: string;
  readonly digits: number;
  readonly firstValue: string;
}

/** A meter takes the place of another; what the old one counted is charged with the new one's first reading. */
export class ReplaceMeter {
  constructor(
    private readonly meters: MeterStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, lastValue, code, digits, firstValue, ...target }: ReplaceMeterCommand): Promise<Kept<Meter>> {
    const recording = this.recorder.recording(undefined);
    const today = await dayAtProperty(this.directory, await this.meters.propertyOf(target.id), recording.now);
    const out = { ...recording, readingId: this.recorder.newId(), day, value: lastValue, today, by: this.self.id() };
    const into = this.recorder.recording(undefined);
    const id = this.recorder.newId();
    return this.meters.replace(
      target,
      code,
      (meter) => removeMeter(meter, { ...out, chargeMonth: monthOf(day) }),
      ({ propertyId, householdId, feeItemId, factor }, carried, sameCode) => {
        const meter = { id, propertyId, householdId, feeItemId, code, digits, factor, installedOn: day };
        return installMeter(sameCode, { ...into, meter, value: firstValue, carried });
      },
    );
  }
}
