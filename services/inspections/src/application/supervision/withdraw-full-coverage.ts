import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawFullCoverage } from '../../domain/full-coverage/decide.js';
import type { FullCoverage } from '../../domain/full-coverage/full-coverage.js';
import type { Kept, Target } from '../ports.js';
import type { FullCoverageStore } from '../supervision-ports.js';

export interface WithdrawFullCoverageCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** It was opened or ended by mistake: it counts no more. */
export class WithdrawFullCoverage {
  constructor(
    private readonly records: FullCoverageStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawFullCoverageCommand): Promise<Kept<FullCoverage>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => withdrawFullCoverage(known, command));
  }
}
