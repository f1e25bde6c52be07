import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { isBackwards, staysOverlap } from '../stay.js';
import { assignParkingPlace, registerParkingPlace, vacateParkingPlace } from './decide.js';
import { thenLeave } from './leave.js';
import type { Assignment, ParkingPlace, ParkingPlaceEvent } from './parking-place.js';

export interface ListParkingPlace extends Recording {
  /** The place as the list has it; its id is taken where it is not registered yet. */
  readonly place: Omit<ParkingPlace, 'assignments'>;
  /** Which home of the property has it, where the list says; who has it already keeps it where the list says nothing. */
  readonly holder?: Omit<Assignment, 'from'> & {
    /** Absent: since the present day of the property, or since when it is known. */
    readonly from?: Day;
  };
  readonly today: Day;
}

const kindFollowing = (known: ParkingPlace | undefined, command: ListParkingPlace): Decision<ParkingPlaceEvent> => {
  const { place, today: _today, holder: _holder, ...recording } = command;
  if (known === undefined) return registerParkingPlace(undefined, { ...recording, place });
  if (known.kind === place.kind) return accept();
  const { kind } = place;
  const { at, eventId } = recording;
  return (
    refuseFuture(recording) ??
    accept({ type: 'ParkingPlaceCorrected', eventId, at, place: { ...known, kind }, facts: { kind } })
  );
};

const holderFollowing = (place: ParkingPlace, command: ListParkingPlace): Decision<ParkingPlaceEvent> => {
  const { holder, today, place: _place, ...recording } = command;
  if (holder === undefined) return accept();
  const { until, assignmentId, householdId } = holder;
  const from = holder.from ?? (until !== undefined && until < today ? until : today);
  const assignment = { assignmentId, householdId, from, ...(until && { until }) };
  if (isBackwards(assignment)) return refuse('estates.stay-invalid', { from, until });
  const there = place.assignments.find((one) => one.householdId === householdId && staysOverlap(one, assignment));
  if (there === undefined)
    return assignParkingPlace(place, { ...recording, assignment, householdOf: place.propertyId });
  return until === undefined || there.until === until
    ? accept()
    : vacateParkingPlace(place, { ...recording, assignmentId: there.assignmentId, until });
};

/**
 * A parking place as a list has it: registered where its number is new, its kind put right, given to the home that the list
 * names, and left by who had it until a day that is over. The same list again changes nothing. `known` is what carries the number in the property; `holder` must be a home
 * of that property.
 */
export const listParkingPlace = (
  known: ParkingPlace | undefined,
  command: ListParkingPlace,
): Decision<ParkingPlaceEvent> => {
  const first = kindFollowing(known, command);
  if (!first.accepted) return first;
  const place = first.events.at(-1)?.place ?? known;
  if (place === undefined) return first;
  const second = holderFollowing(place, command);
  return second.accepted ? thenLeave(accept(...first.events, ...second.events), known, command) : second;
};
