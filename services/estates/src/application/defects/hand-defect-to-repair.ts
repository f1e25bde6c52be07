import { type Recorder, refused } from '@goldkey/kernel';
import { handDefectToRepair, refuseRepair } from '../../domain/handover-defect/decide.js';
import type { HandoverDefect } from '../../domain/handover-defect/handover-defect.js';
import type { DefectStore, HouseholdStore, Kept, Repairs, Target } from '../ports.js';

export interface HandDefectToRepairCommand extends Target {
  readonly departmentId: string;
  /** As repairs are sorted at the desk. */
  readonly category: string;
  /** What the craftsman reads; left out: what was found. */
  readonly description?: string;
}

/**
 * A defect is handed to repair and keeps the repair's number. It is held while the reception log is asked; where the answer is
 * lost nothing is kept here, and the next attempt is answered with the same repair.
 */
export class HandDefectToRepair {
  constructor(
    private readonly defects: DefectStore,
    private readonly households: HouseholdStore,
    private readonly repairs: Repairs,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, ...said }: HandDefectToRepairCommand): Promise<Kept<HandoverDefect>> {
    const held = await this.defects.hold({ id, expectedVersion });
    if (!held.accepted) return held;
    const { propertyId, householdId, place, words, repair: before } = held.value.state;
    const repairState = before && (await this.repairs.statesOf([id])).get(id);
    const hindrance = refuseRepair(held.value.state, repairState);
    if (hindrance !== undefined && !hindrance.accepted) return hindrance;
    const [home] = await this.households.addressesOf([householdId]);
    if (home === undefined) return refused('estates.household-not-found', { id: householdId });
    const { departmentId, category, description = words } = said;
    const room = [`${home.building} ${home.room}`, place].filter(Boolean).join(' ');
    const request = { defectId: id, propertyId, householdId, departmentId, category, description, room };
    const repair = await this.repairs.handIn(request);
    const command = { ...this.recorder.recording(undefined), repair, repairState };
    return this.defects.change({ id, expectedVersion }, (defect) => handDefectToRepair(defect, command));
  }
}
