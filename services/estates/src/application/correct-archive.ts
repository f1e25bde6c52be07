import { type Instant, type Recorder, refuse } from '@goldkey/kernel';
import type { Archive } from '../domain/archive/archive.js';
import { type ArchiveCorrection, correctArchive } from '../domain/archive/decide.js';
import type { ArchiveStore } from './archive-ports.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface CorrectArchiveCommand extends Target, ArchiveCorrection {
  readonly at?: Instant;
}

/** What was written of a file is put right: where it lies, what it is called, whose home it is about, until when it is kept. */
export class CorrectArchive {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...correction }: CorrectArchiveCommand): Promise<Kept<Archive>> {
    const recording = this.recorder.recording(at);
    const { householdId } = correction;
    const place = householdId ? await this.households.placeOf(householdId) : undefined;
    return this.archives.correct({ id, expectedVersion }, correction.number, (archive, sameNumber) =>
      householdId && place?.propertyId !== archive.propertyId
        ? refuse('estates.household-not-found', { id: householdId })
        : correctArchive(archive, { ...recording, correction, sameNumber }),
    );
  }
}
