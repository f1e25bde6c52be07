import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import {
  type HouseholdProfile,
  type ProfileAnswers,
  profileHousehold,
} from '../../domain/household-profile/household-profile.js';
import type { Actor } from '../clock-ports.js';
import type { Homes, HouseholdProfileStore } from '../household-ports.js';
import type { Directory, Stored } from '../ports.js';
import { refuseStrangers } from './refuse-strangers.js';

/** Writes down what a household is like: where it comes from, its languages, customs to mind, who needs care. */
export class ProfileHousehold {
  constructor(
    private readonly profiles: HouseholdProfileStore,
    private readonly directory: Directory & Homes,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  async run({
    expectedVersion,
    ...command
  }: {
    readonly expectedVersion?: number;
    readonly propertyId: string;
    readonly householdId: string;
    readonly room: string;
    readonly answers: ProfileAnswers;
  }): Promise<Outcome<Stored<HouseholdProfile>>> {
    const { propertyId, householdId } = command;
    if (!(await this.directory.properties([propertyId])).has(propertyId))
      return refused('complaints.property-not-found', { propertyId });
    const stranger = await refuseStrangers(this.directory, propertyId, [{ field: 'householdId', householdId }]);
    if (stranger !== undefined) return stranger;
    const asked = {
      ...command,
      ...this.recorder.recording(undefined),
      id: this.recorder.newId(),
      employeeId: this.actor.id(),
    };
    return this.profiles.keep({ propertyId, householdId, expectedVersion }, (known) => profileHousehold(known, asked));
  }
}
