import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { planFinding } from '../domain/finding/decide.js';
import type { Finding } from '../domain/finding/finding.js';
import type { Directory, FindingStore, Kept, Target } from './ports.js';

export interface PlanFindingCommand extends Target {
  readonly measure: string;
  readonly dueAt: Instant;
  readonly responsibleId?: string;
  readonly at?: Instant;
}

/** A finding gets its measure, its deadline and who answers for it. */
export class PlanFinding {
  constructor(
    private readonly findings: FindingStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...plan }: PlanFindingCommand): Promise<Kept<Finding>> {
    const { responsibleId } = plan;
    const responsibleName = responsibleId === undefined ? undefined : await this.directory.nameOf(responsibleId);
    if (responsibleId !== undefined && responsibleName === undefined)
      return refused('inspections.employee-not-found', { id: responsibleId });
    const command = { ...plan, responsibleName, ...this.recorder.recording(at) };
    return this.findings.change({ id, expectedVersion }, (finding) => planFinding(finding, command));
  }
}
