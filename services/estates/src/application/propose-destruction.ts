import { accept, dayOf, type Instant, idsOf, type Recorder, refused } from '@goldkey/kernel';
import { refuseDestruction } from '../domain/archive/decide.js';
import { type DestructionList, proposeDestruction } from '../domain/archive/destruction-list.js';
import type { ArchiveStore, DestructionListStore, Self, Zones } from './archive-ports.js';
import type { Kept } from './ports.js';

export interface ProposeDestructionCommand {
  readonly propertyId: string;
  readonly reason: string;
  readonly archiveIds: readonly string[];
  readonly at?: Instant;
}

/** Somebody asks that files whose last day has passed be destroyed. */
export class ProposeDestruction {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly lists: DestructionListStore,
    private readonly zones: Zones,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...wish }: ProposeDestructionCommand): Promise<Kept<DestructionList>> {
    const { propertyId } = wish;
    const zone = await this.zones.of('property', propertyId);
    if (zone === undefined) return refused('estates.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.now, zone);
    const archiveIds = [...new Set(wish.archiveIds)];
    const may = await this.archives.changeAll(
      propertyId,
      archiveIds,
      (archive) => refuseDestruction(archive, today) ?? accept(),
    );
    if (!may.accepted) return may;
    const acting = this.self.acting();
    const who = { proposedBy: acting.by, proposedAs: idsOf(acting) };
    const list = { ...wish, ...who, archiveIds, id: this.recorder.newId() };
    return this.lists.propose(proposeDestruction({ ...recording, list }));
  }
}
