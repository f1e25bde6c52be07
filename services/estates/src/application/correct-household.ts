import type { Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { correctHousehold } from '../domain/household/decide.js';
import type { Household } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface CorrectHouseholdCommand extends Target {
  readonly areaSquareMetres?: string;
  readonly ownerName?: string | null;
  readonly ownerPhone?: string | null;
  readonly at?: Instant;
}

/** A household is measured anew, or its owner's name or telephone is put right. */
export class CorrectHousehold {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: CorrectHouseholdCommand): Promise<Kept<Household>> {
    const recording = { ...this.recorder.recording(command.at), contactsEventId: this.recorder.newId() };
    return this.households.change(command, (household) => correctHousehold(household, { ...command, ...recording }));
  }
}
