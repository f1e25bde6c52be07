import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { drawUpUpkeepProgramme } from '../../domain/upkeep-programme/decide.js';
import type { Frequency, UpkeepProgramme } from '../../domain/upkeep-programme/upkeep-programme.js';
import type { Directory, Kept } from '../ports.js';
import type { UpkeepProgrammeStore } from '../upkeep-ports.js';
import { type DoerSaid, doerOf } from './doer.js';

export interface DrawUpUpkeepProgrammeCommand
  extends Pick<UpkeepProgramme, 'propertyId' | 'kind' | 'name' | 'area' | 'standard' | 'until'> {
  readonly doer: DoerSaid;
  readonly frequency: Frequency;
  /** Absent: today, where the property lies. */
  readonly from?: Day;
  readonly at?: Instant;
}

/** A programme of cleaning, pest control or planting is written down. */
export class DrawUpUpkeepProgramme {
  constructor(
    private readonly programmes: UpkeepProgrammeStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({
    at,
    from,
    frequency,
    doer: said,
    ...rest
  }: DrawUpUpkeepProgrammeCommand): Promise<Kept<UpkeepProgramme>> {
    const { propertyId } = rest;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const doer = await doerOf(this.directory, said);
    if (!doer.accepted) return doer;
    const recording = this.recorder.recording(at);
    const programme = { ...rest, id: this.recorder.newId(), doer: doer.value };
    const begins = from ?? dayOf(recording.now, property.timeZone);
    return this.programmes.add(drawUpUpkeepProgramme(undefined, { ...recording, programme, from: begins, frequency }));
  }
}
