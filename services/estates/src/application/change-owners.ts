import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { changeOwners } from '../domain/household/decide-people.js';
import type { Household, Person } from '../domain/household/household.js';
import type { HouseholdStore, Kept, Target } from './ports.js';

export interface ChangeOwnersCommand extends Target {
  /** First day of the new owners. */
  readonly on: Day;
  readonly owners: readonly Pick<Person, 'name' | 'phone' | 'share'>[];
  readonly at?: Instant;
}

/** A home changes hands; who owned it before stays known. */
export class ChangeOwners {
  constructor(
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ChangeOwnersCommand): Promise<Kept<Household>> {
    const place = await this.households.placeOf(command.id);
    if (place === undefined) return refused('estates.household-not-found', { id: command.id });
    const recording = this.recorder.recording(command.at);
    const owners = command.owners.map((owner) => ({ ...owner, personId: this.recorder.newId() }));
    return this.households.change(command, (household) =>
      changeOwners(household, { on: command.on, today: dayOf(recording.now, place.zone), owners, ...recording }),
    );
  }
}
