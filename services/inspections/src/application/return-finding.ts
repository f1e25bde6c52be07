import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { returnFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { FindingStore, Kept, Self, Target } from './ports.js';

export interface ReturnFindingCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** Another person saw that it is not right yet. */
export class ReturnFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: ReturnFindingCommand): Promise<Kept<Finding>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const command = { ...said, by, selves: this.self.acting().selves, ...this.recorder.recording(at) };
    return this.findings.change({ id, expectedVersion }, (finding) => returnFinding(finding, command));
  }
}
