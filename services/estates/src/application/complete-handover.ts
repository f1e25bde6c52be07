import { dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { completeHandover } from '../domain/handover/decide.js';
import type { Handover } from '../domain/handover/handover.js';
import { defectsOf, findDefect, signedChecks } from '../domain/handover-defect/decide.js';
import type { FoundDefect } from '../domain/handover-defect/handover-defect.js';
import type { Household } from '../domain/household/household.js';
import type { HandoverStore, HouseholdStore, Kept, Target } from './ports.js';

export interface CompleteHandoverCommand extends Target, Omit<Handover, 'id' | 'propertyId' | 'householdId'> {
  /** Defects one by one; a line of which none is told has the one that it says itself. */
  readonly defects?: readonly FoundDefect[];
  readonly at?: Instant;
}

/** A home is given to its owner, with check-list, keys, first readings and signature. */
export class CompleteHandover {
  constructor(
    private readonly handovers: HandoverStore,
    private readonly households: HouseholdStore,
    private readonly recorder: Recorder,
  ) {}

  async run({
    id: householdId,
    expectedVersion,
    at,
    defects,
    ...held
  }: CompleteHandoverCommand): Promise<Kept<Household>> {
    const place = await this.households.placeOf(householdId);
    if (place === undefined) return refused('estates.household-not-found', { id: householdId });
    const recording = this.recorder.recording(at);
    const checks = signedChecks(held.checks, defects);
    const handover = { ...held, checks, id: this.recorder.newId(), householdId };
    const of = { propertyId: place.propertyId, householdId, handoverId: handover.id, foundOn: held.heldOn };
    const found = defectsOf(checks, defects).map((defect, index) =>
      findDefect(defect, this.recorder.recording(recording.at), { ...of, id: this.recorder.newId(), line: index + 1 }),
    );
    const command = { ...recording, handover, defects, today: dayOf(recording.now, place.zone) };
    return this.handovers.hold(
      { id: householdId, expectedVersion },
      { type: 'HandoverHeld', at: recording.at, handover: { ...handover, propertyId: place.propertyId } },
      found,
      (household) => completeHandover(household, command),
    );
  }
}
