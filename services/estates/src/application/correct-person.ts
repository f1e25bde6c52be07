import type { Instant, Recorder } from '@goldkey/kernel';
import { correctPerson } from '../domain/household/decide-people.js';
import type { Household } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface CorrectPersonCommand extends Target {
  readonly personId: string;
  readonly name?: string;
  readonly phone?: string | null;
  readonly at?: Instant;
}

/** The name or the telephone of one of a household's people is put right. */
export class CorrectPerson {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  run({ at, ...command }: CorrectPersonCommand): Promise<Kept<Household>> {
    const recording = this.recorder.recording(at);
    return this.households.change(command, (household) => correctPerson(household, { ...command, ...recording }));
  }
}
