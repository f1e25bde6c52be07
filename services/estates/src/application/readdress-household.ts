import type { Instant, Recorder } from '@goldkey/kernel';
import { readdressHousehold } from '../domain/household/decide.js';
import type { Household } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface ReaddressHouseholdCommand extends Target {
  readonly building: string;
  readonly room: string;
  readonly at?: Instant;
}

/** The address of a home is put right; who bills and serves it hears of it. */
export class ReaddressHousehold {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...address }: ReaddressHouseholdCommand): Promise<Kept<Household>> {
    const recording = this.recorder.recording(at);
    return this.households.readdress({ id, expectedVersion }, address, (household, sameRoom) =>
      readdressHousehold(household, { ...recording, ...address, sameRoom }),
    );
  }
}
