import type { Instant, Recorder } from '@goldkey/kernel';
import { completeFullCoverage } from '../../domain/full-coverage/decide.js';
import type { FullCoverage } from '../../domain/full-coverage/full-coverage.js';
import type { Kept, Target } from '../ports.js';
import type { FullCoverageStore } from '../supervision-ports.js';

export interface CompleteFullCoverageCommand extends Target {
  readonly summary: string;
  readonly at?: Instant;
}

/** Everything was looked at and the summary of the month is written: M-14 is done. */
export class CompleteFullCoverage {
  constructor(
    private readonly records: FullCoverageStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, summary }: CompleteFullCoverageCommand): Promise<Kept<FullCoverage>> {
    const command = { summary, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => completeFullCoverage(known, command));
  }
}
