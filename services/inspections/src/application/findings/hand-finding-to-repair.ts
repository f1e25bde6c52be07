import { type Recorder, refused } from '@goldkey/kernel';
import type { Finding } from '../../domain/finding/finding.js';
import { handToRepair, refuseRepair } from '../../domain/finding/repair.js';
import type { FindingStore, Kept, Target } from '../ports.js';
import type { Repairs } from '../repair-ports.js';

export interface HandFindingToRepairCommand extends Target {
  /** Left out: the department of the finding. */
  readonly departmentId?: string;
  /** What the craftsman reads; left out: what was found. */
  readonly description?: string;
}

/**
 * What was found is handed to repair, and keeps the repair's number. The finding is held while the reception log is asked; where
 * the answer is lost nothing is kept here, and the next attempt is answered with the same repair.
 */
export class HandFindingToRepair {
  constructor(
    private readonly findings: FindingStore,
    private readonly repairs: Repairs,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, ...said }: HandFindingToRepairCommand): Promise<Kept<Finding>> {
    const held = await this.findings.hold({ id, expectedVersion });
    if (!held.accepted) return held;
    const { propertyId, category, place, ...finding } = held.value.state;
    const repairState = finding.repair && (await this.repairs.stateOf(id));
    const hindrance = refuseRepair(held.value.state, repairState);
    if (hindrance !== undefined && !hindrance.accepted) return hindrance;
    const departmentId = said.departmentId ?? finding.departmentId;
    if (departmentId === undefined) return refused('inspections.repair-department-invalid');
    const description = said.description ?? finding.description;
    const repair = await this.repairs.handIn({
      ...{ findingId: id, propertyId, departmentId, category, description, place },
    });
    const command = { ...this.recorder.recording(undefined), repair, repairState };
    return this.findings.change({ id, expectedVersion }, (current) => handToRepair(current, command));
  }
}
