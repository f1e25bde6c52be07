import { type Recorder, refused } from '@goldkey/kernel';
import type { Finding } from '../../domain/finding/finding.js';
import { absorbFindings, mergeFinding } from '../../domain/finding/merge.js';
import type { CallersRoles, MergeStore } from '../oversight-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface MergeFindingsCommand extends Target {
  readonly others: readonly Target[];
  readonly reason: string;
}

/** Several findings have one cause: the one that is due first stays, the others go into it and are told of no more. */
export class MergeFindings {
  constructor(
    private readonly findings: MergeStore,
    private readonly self: Self,
    private readonly caller: CallersRoles,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, others, reason }: MergeFindingsCommand): Promise<Kept<Finding>> {
    if (this.self.employeeId() === undefined) return refused('inspections.not-an-employee.forbidden');
    const { selves } = this.self.acting();
    const isOfQuality = this.caller.mayForQuality();
    return this.findings.merge({ id, expectedVersion }, others, {
      merge: (other, into) =>
        mergeFinding(other, { ...this.recorder.recording(undefined), into, selves, isOfQuality, reason }),
      absorb: (into) =>
        absorbFindings(into, {
          ...this.recorder.recording(undefined),
          others: others.map((other) => other.id),
          reason,
        }),
    });
  }
}
