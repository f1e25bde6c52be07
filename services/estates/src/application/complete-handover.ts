import { dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { completeHandover } from '../domain/handover/decide.js';
import type { Handover } from '../domain/handover/handover.js';
import type { Household } from '../domain/household/household.js';
import type { HandoverStore, HouseholdStore, Kept, Target } from './ports.js';

export interface CompleteHandoverCommand extends Target, Omit<Handover, 'id' | 'propertyId' | 'householdId'> {
  readonly at?: Instant;
}

/** A home is given to its owner, with check-list, keys, first readings and signature. */
export class CompleteHandover {
  constructor(
    private readonly handovers: HandoverStore,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id: householdId, expectedVersion, at, ...held }: CompleteHandoverCommand): Promise<Kept<Household>> {
    const place = await this.households.placeOf(householdId);
    if (place === undefined) return refused('estates.household-not-found', { id: householdId });
    const recording = this.recorder.recording(at);
    const handover = { ...held, id: this.recorder.newId(), householdId };
    const command = { ...recording, handover, today: dayOf(recording.now, place.zone) };
    return this.handovers.hold(
      { id: householdId, expectedVersion },
      { type: 'HandoverHeld', at: recording.at, handover: { ...handover, propertyId: place.propertyId } },
      (household) => completeHandover(household, command),
    );
  }
}
