import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { CallersRoles } from './oversight-ports.js';
import type { FindingStore, Kept, Self, Target } from './ports.js';

export interface WithdrawFindingCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A finding was raised by mistake: it counts no more. What the quality centre found, or was missed, it alone takes back. */
export class WithdrawFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly self: Pick<Self, 'acting'> & Pick<CallersRoles, 'mayForQuality'>,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawFindingCommand): Promise<Kept<Finding>> {
    const { selves } = this.self.acting();
    const command = { reason, selves, isOfQuality: this.self.mayForQuality(), ...this.recorder.recording(at) };
    return this.findings.change({ id, expectedVersion }, (finding) => withdrawFinding(finding, command));
  }
}
