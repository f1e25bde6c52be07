import { accept, addDays, type Day, type Decision, type Recording } from '@goldkey/kernel';
import type { Assignment, ParkingPlace, ParkingPlaceEvent } from './parking-place.js';

/** What is told later comes later: when it is told, not when what it follows from became true. */
export interface LeaveParkingPlace extends Pick<Recording, 'now' | 'eventId'> {
  /** The present day of the property. */
  readonly today: Day;
}

const isPast = ({ until, over }: Assignment, today: Day): boolean =>
  over !== true && until !== undefined && until < today;

/** Whether the household has the place on the day after, too. */
const goesOn = ({ householdId, until }: Assignment, others: readonly Assignment[]): boolean =>
  until !== undefined && others.some((next) => next.householdId === householdId && next.from === addDays(until, 1));

/** The households whose last day with the place is over have left it: each is told once, and not where it has the place further on. */
export const leaveParkingPlace = (
  place: ParkingPlace,
  { today, now, eventId }: LeaveParkingPlace,
): Decision<ParkingPlaceEvent> => {
  const past = place.assignments.filter((assignment) => isPast(assignment, today));
  const events: ParkingPlaceEvent[] = [];
  for (const assignment of past) {
    const before = events.at(-1)?.place ?? place;
    const assignments = before.assignments.map((one) => (one === assignment ? { ...one, over: true as const } : one));
    const { householdId, from, until } = assignment;
    const stays = goesOn(assignment, place.assignments);
    events.push({
      ...{ type: 'ParkingPlaceLeft', eventId, at: now, place: { ...before, assignments } },
      ...(!stays && { assignment }),
      facts: { householdId, from, until, ...(stays && { goesOn: true }) },
    });
  }
  return accept(...events);
};

/** A decision, and after it who has left the place by it. `known` is the place before; undefined for a new one. */
export const thenLeave = (
  decision: Decision<ParkingPlaceEvent>,
  known: ParkingPlace | undefined,
  command: LeaveParkingPlace,
): Decision<ParkingPlaceEvent> => {
  if (!decision.accepted) return decision;
  const place = decision.events.at(-1)?.place ?? known;
  if (place === undefined) return decision;
  const left = leaveParkingPlace(place, command);
  return left.accepted ? accept(...decision.events, ...left.events) : left;
};
