import { type Recorder, refused } from '@goldkey/kernel';
import type { Finding } from '../../domain/finding/finding.js';
import { handOverFinding } from '../../domain/finding/hand-over.js';
import type { CallersRoles } from '../oversight-ports.js';
import type { Directory, FindingStore, Kept, Self, Target } from '../ports.js';

export interface HandFindingOverCommand extends Target {
  readonly responsibleId: string;
  readonly reason: string;
}

/** Somebody else answers for a planned finding from now on. */
export class HandFindingOver {
  constructor(
    private readonly findings: FindingStore,
    private readonly directory: Directory,
    private readonly self: Pick<Self, 'acting'> & Pick<CallersRoles, 'mayForQuality'>,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, responsibleId, reason }: HandFindingOverCommand): Promise<Kept<Finding>> {
    const responsibleName = await this.directory.nameOf(responsibleId);
    if (responsibleName === undefined) return refused('inspections.employee-not-found', { id: responsibleId });
    const { selves } = this.self.acting();
    const to = { responsibleId, responsibleName, reason, selves, isOfQuality: this.self.mayForQuality() };
    const command = { ...to, ...this.recorder.recording(undefined) };
    return this.findings.change({ id, expectedVersion }, (finding) => handOverFinding(finding, command));
  }
}
