import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { departPerson } from '../domain/household/decide-people.js';
import type { Household } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface DepartPersonCommand extends Target {
  readonly personId: string;
  /** Last day. */
  readonly until: Day;
  readonly at?: Instant;
}

/** A tenant or one of the family moves out. */
export class DepartPerson {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  run({ at, ...command }: DepartPersonCommand): Promise<Kept<Household>> {
    const recording = this.recorder.recording(at);
    return this.households.change(command, (household) => departPerson(household, { ...command, ...recording }));
  }
}
