import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { rectifyFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { FindingStore, Kept, Self, Target } from './ports.js';

export interface RectifyFindingCommand extends Target {
  readonly proof: string;
  readonly at?: Instant;
}

/** A finding is put right, with what shows it. */
export class RectifyFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: RectifyFindingCommand): Promise<Kept<Finding>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const command = { ...said, by, ...this.recorder.recording(at) };
    return this.findings.change({ id, expectedVersion }, (finding) => rectifyFinding(finding, command));
  }
}
