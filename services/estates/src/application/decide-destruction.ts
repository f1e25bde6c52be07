import { dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { destroyArchive } from '../domain/archive/decide.js';
import { type DestructionList, decideDestruction } from '../domain/archive/destruction-list.js';
import type { ArchiveStore, DestructionListStore, Self, Zones } from './archive-ports.js';
import type { Kept, Target } from './ports.js';

export interface DecideDestructionCommand extends Target {
  readonly approved: boolean;
  readonly at?: Instant;
}

/** A second person decides about a list; approved, every file of it is destroyed, or none where one may not go. */
export class DecideDestruction {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly lists: DestructionListStore,
    private readonly zones: Zones,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, approved, at }: DecideDestructionCommand): Promise<Kept<DestructionList>> {
    const zone = await this.zones.of('destruction-list', id);
    if (zone === undefined) return refused('estates.destruction-list-not-found', { id });
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.now, zone);
    const { by: decidedBy, selves } = this.self.acting();
    const command = { ...recording, approved, decidedBy, selves };
    return this.lists.change(
      { id, expectedVersion },
      (list) => decideDestruction(list, command),
      async ({ propertyId, archiveIds }) =>
        approved
          ? this.archives.changeAll(propertyId, archiveIds, (archive) =>
              destroyArchive(archive, { ...recording, eventId: this.recorder.newId(), listId: id, today }),
            )
          : { accepted: true, value: 0 },
    );
  }
}
