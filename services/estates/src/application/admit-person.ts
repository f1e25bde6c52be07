import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { admitPerson } from '../domain/household/decide-people.js';
import type { Household } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface AdmitPersonCommand extends Target {
  readonly role: 'tenant' | 'family';
  readonly name: string;
  readonly phone?: string;
  readonly from: Day;
  readonly until?: Day;
  readonly at?: Instant;
}

/** A tenant or one of the family moves in. */
export class AdmitPerson {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: AdmitPersonCommand): Promise<Kept<Household>> {
    const { role, name, phone, from, until, at } = command;
    const person = { personId: this.recorder.newId(), role, name, ...(phone && { phone }), from };
    const recording = this.recorder.recording(at);
    return this.households.change(command, (household) =>
      admitPerson(household, { person: { ...person, ...(until && { until }) }, ...recording }),
    );
  }
}
