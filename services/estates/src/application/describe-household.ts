import type { Instant, Recorder } from '@goldkey/kernel';
import { describeHousehold } from '../domain/household/decide.js';
import type { HandoverState, Household, HouseholdUse } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface DescribeHouseholdCommand extends Target {
  readonly use?: HouseholdUse;
  readonly handover?: HandoverState;
  readonly at?: Instant;
}

/** What a home is used for, and whether it waits for its hand-over. */
export class DescribeHousehold {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  run({ at, ...command }: DescribeHouseholdCommand): Promise<Kept<Household>> {
    const recording = this.recorder.recording(at);
    return this.households.change(command, (household) => describeHousehold(household, { ...command, ...recording }));
  }
}
