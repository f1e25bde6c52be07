import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { FindingStore, Kept, Target } from './ports.js';

export interface WithdrawFindingCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A finding was raised by mistake: it counts no more. */
export class WithdrawFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawFindingCommand): Promise<Kept<Finding>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.findings.change({ id, expectedVersion }, (finding) => withdrawFinding(finding, command));
  }
}
