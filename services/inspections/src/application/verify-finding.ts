import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { verifyFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { FindingStore, Kept, Self, Target } from './ports.js';

export interface VerifyFindingCommand extends Target {
  readonly at?: Instant;
}

/** Another person saw that it is right: the finding is closed. */
export class VerifyFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: VerifyFindingCommand): Promise<Kept<Finding>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const command = { ...said, by, selves: this.self.acting().selves, ...this.recorder.recording(at) };
    return this.findings.change({ id, expectedVersion }, (finding) => verifyFinding(finding, command));
  }
}
