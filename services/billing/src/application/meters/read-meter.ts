import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Day, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { estimateMeter, readMeter } from '../../domain/meter/read.js';
import type { MeterStore } from '../meter-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import { dayAtProperty } from '../property-day.js';

export interface ReadMeterCommand extends Target {
  readonly day: Day;
  /** Absent: nobody could read it, it is estimated. */
  readonly value?: string;
  /** The month that is charged; absent: that of the day. */
  readonly month?: Month;
  readonly note?: string;
  readonly photos?: readonly string[];
  /** Where it hangs, for who knows it already. */
  readonly today?: Day;
}

/** A meter is read, or estimated where nobody could read it. */
export class ReadMeter {
  constructor(
    private readonly meters: MeterStore,
    private readonly attachments: AttachmentRegister,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, value, month, note, photos = [], today, ...target }: ReadMeterCommand): Promise<Kept<Meter>> {
    const missing = await this.#missing(target.id, photos);
    if (missing !== undefined) return missing;
    const recording = this.recorder.recording(undefined);
    const command = {
      ...recording,
      readingId: this.recorder.newId(),
      day,
      chargeMonth: month ?? monthOf(day),
      today: today ?? (await dayAtProperty(this.directory, await this.meters.propertyOf(target.id), recording.now)),
      by: this.self.id(),
      photos,
      ...(note !== undefined && { note }),
    };
    return this.meters.change(target, (meter) =>
      value === undefined ? estimateMeter(meter, command) : readMeter(meter, { ...command, value }),
    );
  }

  /** Refuses photos that are not of where the meter hangs. */
  async #missing(meterId: string, photos: readonly string[]) {
    if (photos.length === 0) return undefined;
    const propertyId = (await this.meters.propertyOf(meterId)) ?? '';
    return (await NamedAttachments.of(this.attachments, photos)).refuseMissing(propertyId);
  }
}
