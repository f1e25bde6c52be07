import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { doUpkeepWork } from '../../domain/upkeep-work/decide.js';
import type { UpkeepWork } from '../../domain/upkeep-work/upkeep-work.js';
import type { Directory, Kept, Self } from '../ports.js';
import type { UpkeepProgrammeStore, UpkeepWorkStore } from '../upkeep-ports.js';

export interface DoUpkeepWorkCommand {
  readonly programmeId: string;
  /** The day for which it is done. */
  readonly day: Day;
  readonly note?: string;
  readonly photos: readonly string[];
  readonly at?: Instant;
}

/** The work of a programme is done for a day, or done again after it was sent back. */
export class DoUpkeepWork {
  constructor(
    private readonly programmes: UpkeepProgrammeStore,
    private readonly works: UpkeepWorkStore,
    private readonly attachments: AttachmentRegister,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ programmeId, at, day, ...said }: DoUpkeepWorkCommand): Promise<Kept<UpkeepWork>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const programme = await this.programmes.find(programmeId);
    const property = programme && (await this.directory.property(programme.propertyId));
    if (programme === undefined || property === undefined)
      return refused('inspections.upkeep-programme-not-found', { id: programmeId });
    const missing = (await NamedAttachments.of(this.attachments, said.photos)).refuseMissing(programme.propertyId);
    if (missing !== undefined) return missing;
    const { selves } = this.self.acting();
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.at, property.timeZone);
    return this.works.take({ programmeId, day }, (known) =>
      doUpkeepWork(known, { ...said, ...recording, programme, day, today, by, selves }),
    );
  }
}
