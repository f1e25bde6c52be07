import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { Archive } from '../domain/archive/archive.js';
import { fileArchive } from '../domain/archive/decide.js';
import type { ArchiveStore } from './archive-ports.js';
import type { HouseholdStore, Kept, PropertyStore } from './ports.js';

export interface FileArchiveCommand extends Omit<Archive, 'id' | 'loans' | 'destruction'> {
  readonly at?: Instant;
}

/** A file is put on its shelf. */
export class FileArchive {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly properties: PropertyStore,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...archive }: FileArchiveCommand): Promise<Kept<Archive>> {
    const { propertyId, householdId } = archive;
    const [property] = await this.properties.find({ ids: [propertyId] });
    if (property === undefined) return refused('estates.property-not-found', { propertyId });
    const household = householdId === undefined ? undefined : await this.households.placeOf(householdId);
    if (householdId !== undefined && household?.propertyId !== propertyId)
      return refused('estates.household-not-found', { id: householdId });
    const command = { ...this.recorder.recording(at), archive: { ...archive, id: this.recorder.newId() } };
    return this.archives.file(archive, (sameNumber) => fileArchive(sameNumber, command));
  }
}
