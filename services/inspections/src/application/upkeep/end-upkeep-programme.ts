import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { endUpkeepProgramme } from '../../domain/upkeep-programme/decide.js';
import type { UpkeepProgramme } from '../../domain/upkeep-programme/upkeep-programme.js';
import type { Directory, Kept, Target } from '../ports.js';
import type { UpkeepProgrammeStore } from '../upkeep-ports.js';

export interface EndUpkeepProgrammeCommand extends Target {
  /** Its last day; absent: today, where the property lies. */
  readonly until?: Day;
  readonly reason: string;
  readonly at?: Instant;
}

/** A programme ends with a day; what was due until then stays due. */
export class EndUpkeepProgramme {
  constructor(
    private readonly programmes: UpkeepProgrammeStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, until, reason }: EndUpkeepProgrammeCommand): Promise<Kept<UpkeepProgramme>> {
    const known = await this.programmes.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    if (property === undefined) return refused('inspections.upkeep-programme-not-found', { id });
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.now, property.timeZone);
    const command = { ...recording, today, until: until ?? today, reason };
    return this.programmes.change({ id, expectedVersion }, (programme) => endUpkeepProgramme(programme, command));
  }
}
