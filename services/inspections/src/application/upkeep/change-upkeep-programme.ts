import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { changeUpkeepProgramme } from '../../domain/upkeep-programme/decide.js';
import type { Frequency, UpkeepProgramme } from '../../domain/upkeep-programme/upkeep-programme.js';
import type { Directory, Kept, Target } from '../ports.js';
import type { UpkeepProgrammeStore } from '../upkeep-ports.js';
import { type DoerSaid, doerOf } from './doer.js';

export interface ChangeUpkeepProgrammeCommand
  extends Target,
    Partial<Pick<UpkeepProgramme, 'name' | 'area' | 'standard'>> {
  readonly doer?: DoerSaid;
  readonly rhythm?: { readonly from: Day; readonly frequency: Frequency };
  readonly at?: Instant;
}

/** What is known of a programme is put right, or it comes back otherwise from a day on. */
export class ChangeUpkeepProgramme {
  constructor(
    private readonly programmes: UpkeepProgrammeStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, doer, ...said }: ChangeUpkeepProgrammeCommand): Promise<Kept<UpkeepProgramme>> {
    const known = await this.programmes.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    if (property === undefined) return refused('inspections.upkeep-programme-not-found', { id });
    const named = doer && (await doerOf(this.directory, doer));
    if (named?.accepted === false) return named;
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.now, property.timeZone);
    const command = { ...said, ...recording, today, ...(named && { doer: named.value }) };
    return this.programmes.change({ id, expectedVersion }, (programme) => changeUpkeepProgramme(programme, command));
  }
}
