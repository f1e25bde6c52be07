import { dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { Archive, Loan } from '../domain/archive/archive.js';
import { issueArchive } from '../domain/archive/decide.js';
import type { ArchiveStore, Zones } from './archive-ports.js';
import type { Kept, Target } from './ports.js';

export interface IssueArchiveCommand extends Target, Omit<Loan, 'loanId' | 'returnedOn'> {
  readonly at?: Instant;
}

/** A file is lent to somebody until a day. */
export class IssueArchive {
  constructor(
    private readonly archives: ArchiveStore,
    private readonly zones: Zones,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...rest }: IssueArchiveCommand): Promise<Kept<Archive>> {
    const zone = await this.zones.of('archive', id);
    if (zone === undefined) return refused('estates.archive-not-found', { id });
    const recording = this.recorder.recording(at);
    const loan = { ...rest, loanId: this.recorder.newId() };
    const command = { ...recording, loan, today: dayOf(recording.now, zone) };
    return this.archives.change({ id, expectedVersion }, (archive) => issueArchive(archive, command));
  }
}
