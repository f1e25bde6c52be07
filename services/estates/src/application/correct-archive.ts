import type { Instant, Recorder } from '@goldkey/kernel';
import type { Archive } from '../domain/archive/archive.js';
import { type ArchiveCorrection, correctArchive } from '../domain/archive/decide.js';
import type { ArchiveStore } from './archive-ports.js';
import type { Kept, Target } from './ports.js';

export interface CorrectArchiveCommand extends Target, ArchiveCorrection {
  readonly at?: Instant;
}

/** What was written of a file is put right: where it lies, what it is called, until when it is kept. */
export class CorrectArchive {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...correction }: CorrectArchiveCommand): Promise<Kept<Archive>> {
    const recording = this.recorder.recording(at);
    return this.archives.correct({ id, expectedVersion }, correction.number, (archive, sameNumber) =>
      correctArchive(archive, { ...recording, correction, sameNumber }),
    );
  }
}
