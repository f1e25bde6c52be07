import type { Decision, Refusal } from '@goldkey/kernel';
import type { UnitStore } from '../ports.js';
import { refuseUnknownDepartment } from '../recording.js';

interface Concerned {
  readonly propertyId: string;
  readonly departmentId?: string;
}

/** Judges whom a house rule concerns: everybody of its property, or the people of a department there. */
export class JudgeHouseRule {
  constructor(private readonly units: Pick<UnitStore, 'find'>) {}

  async run({
    before,
    after,
  }: {
    readonly before: Concerned | undefined;
    readonly after: Concerned;
  }): Promise<Refusal | undefined> {
    const { propertyId, departmentId } = after;
    // What stood before is led to its end, whatever it names.
    if (departmentId === undefined || departmentId === before?.departmentId) return undefined;
    const units = await this.units.find([departmentId]);
    const decision: Decision<never> | undefined = refuseUnknownDepartment(units, propertyId, departmentId);
    return decision?.accepted === false ? decision.refusal : undefined;
  }
}
