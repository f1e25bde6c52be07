import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { isBackwards, staysOverlap } from '../stay.js';
import type { Assignment, ParkingPlace, ParkingPlaceEvent } from './parking-place.js';

export interface RegisterParkingPlace extends Recording {
  readonly place: Omit<ParkingPlace, 'assignments'>;
}

/** A place enters the register. `sameNumber` is what carries the number in that property already. */
export const registerParkingPlace = (
  sameNumber: ParkingPlace | undefined,
  command: RegisterParkingPlace,
): Decision<ParkingPlaceEvent> => {
  const { place, eventId, at } = command;
  const { number, kind } = place;
  if (sameNumber !== undefined) return refuse('estates.place-number-taken', { number, placeId: sameNumber.id });
  const registered = { ...place, assignments: [] };
  return (
    refuseFuture(command) ?? accept({ type: 'ParkingPlaceRegistered', eventId, at, place: registered, facts: { kind } })
  );
};

export interface CorrectParkingPlace extends Recording, Partial<Pick<ParkingPlace, 'number' | 'kind'>> {
  /** Another place of the property with the wished number. */
  readonly sameNumber: ParkingPlace | undefined;
}

/** A number or a kind was written wrongly. Nothing happens where nothing differs. */
export const correctParkingPlace = (place: ParkingPlace, command: CorrectParkingPlace): Decision<ParkingPlaceEvent> => {
  const { number = place.number, kind = place.kind, sameNumber, eventId, at } = command;
  if (number === place.number && kind === place.kind) return accept();
  if (sameNumber !== undefined) return refuse('estates.place-number-taken', { number, placeId: sameNumber.id });
  const corrected = { ...place, number, kind };
  return (
    refuseFuture(command) ??
    accept({ type: 'ParkingPlaceCorrected', eventId, at, place: corrected, facts: { number, kind } })
  );
};

export interface AssignParkingPlace extends Recording {
  readonly assignment: Assignment;
  /** The property where the household is; undefined where there is no such household. */
  readonly householdOf: string | undefined;
}

/** Whether another household would have the place while an order has it. */
const staysWithHold = ({ hold }: ParkingPlace, assignment: Assignment): boolean =>
  hold !== undefined && hold.householdId !== assignment.householdId && staysOverlap({ from: hold.since }, assignment);

/** A household of the same property has the place from a day on; a day that another has it already is refused. */
export const assignParkingPlace = (place: ParkingPlace, command: AssignParkingPlace): Decision<ParkingPlaceEvent> => {
  const { assignment, householdOf, eventId, at } = command;
  const { householdId, from, until } = assignment;
  if (householdOf !== place.propertyId) return refuse('estates.household-not-found', { id: householdId });
  if (isBackwards(assignment)) return refuse('estates.stay-invalid', { from, until });
  const other = place.assignments.find((known) => staysOverlap(known, assignment));
  if (other !== undefined) return refuse('estates.place-taken', { ...other, number: place.number });
  if (staysWithHold(place, assignment)) return refuse('estates.place-held', { ...place.hold, number: place.number });
  const assignments = [...place.assignments, assignment].sort((a, b) => (a.from < b.from ? -1 : 1));
  const facts = { householdId, from, ...(until && { until }) };
  return (
    refuseFuture(command) ??
    accept({ type: 'ParkingPlaceAssigned', eventId, at, place: { ...place, assignments }, assignment, facts })
  );
};

export interface VacateParkingPlace extends Recording {
  readonly assignmentId: string;
  /** Last day. */
  readonly until: Day;
}

/** The household gives the place back. */
export const vacateParkingPlace = (place: ParkingPlace, command: VacateParkingPlace): Decision<ParkingPlaceEvent> => {
  const { assignmentId, until, eventId, at } = command;
  const known = place.assignments.find((assignment) => assignment.assignmentId === assignmentId);
  if (known === undefined) return refuse('estates.assignment-not-found', { assignmentId });
  if (known.until === until) return accept();
  // One that was told as over is told anew, by its new last day.
  const { over: _told, ...stay } = known;
  const ended = { ...stay, until };
  if (isBackwards(ended)) return refuse('estates.stay-invalid', { from: known.from, until });
  const others = place.assignments.filter((assignment) => assignment !== known);
  const other = others.find((assignment) => staysOverlap(assignment, ended));
  if (other !== undefined) return refuse('estates.place-taken', { ...other, number: place.number });
  const isLonger = known.until !== undefined && known.until < until;
  if (isLonger && staysWithHold(place, ended))
    return refuse('estates.place-held', { ...place.hold, number: place.number });
  const assignments = place.assignments.map((assignment) => (assignment === known ? ended : assignment));
  const facts = { householdId: known.householdId, from: known.from, until };
  return (
    refuseFuture(command) ??
    accept({ type: 'ParkingPlaceVacated', eventId, at, place: { ...place, assignments }, assignment: ended, facts })
  );
};
