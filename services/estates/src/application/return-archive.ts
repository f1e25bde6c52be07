import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { Archive } from '../domain/archive/archive.js';
import { returnArchive } from '../domain/archive/decide.js';
import type { ArchiveStore, Zones } from './archive-ports.js';
import type { Kept, Target } from './ports.js';

export interface ReturnArchiveCommand extends Target {
  readonly returnedOn: Day;
  readonly at?: Instant;
}

/** A lent file is back on its shelf. */
export class ReturnArchive {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly zones: Zones,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...command }: ReturnArchiveCommand): Promise<Kept<Archive>> {
    const zone = await this.zones.of('archive', command.id);
    if (zone === undefined) return refused('estates.archive-not-found', { id: command.id });
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.now, zone);
    return this.archives.change(command, (archive) => returnArchive(archive, { ...command, ...recording, today }));
  }
}
