import { addDays, day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { assignParkingPlace, vacateParkingPlace } from './decide.js';
import { leaveParkingPlace, thenLeave } from './leave.js';
import type { Assignment, ParkingPlace, ParkingPlaceEvent } from './parking-place.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const today = day('2026-03-05');
const said = { at: now, now, eventId: 'event-1' };
const leaving = { now, eventId: 'event-1', today };
const bare: ParkingPlace = { id: 's-1', propertyId: 'p-1', number: 'B1-017', kind: 'rented', assignments: [] };
const stay = (householdId: string, from: string, until?: string): Assignment => ({
  ...{ assignmentId: `${householdId} ${from}`, householdId, from: day(from) },
  ...(until && { until: day(until) }),
});
const over = (assignment: Assignment): Assignment => ({ ...assignment, over: true });
const placeWith = (...assignments: Assignment[]): ParkingPlace => ({ ...bare, assignments });
const left = (assignment: Assignment, place: ParkingPlace): ParkingPlaceEvent => {
  const { householdId, from, until } = assignment;
  return {
    ...{ type: 'ParkingPlaceLeft', eventId: 'event-1', at: now, place, assignment },
    facts: { householdId, from, until },
  };
};

test('a household has left the place once its last day is over, and that is told once', () => {
  const ended = stay('h-1', '2026-01-01', '2026-03-04');
  given(placeWith(ended))
    .when(leaveParkingPlace, leaving)
    .then(left(ended, placeWith(over(ended))));
  given(placeWith(over(ended)))
    .when(leaveParkingPlace, leaving)
    .then();
  for (const still of [stay('h-1', '2026-01-01', '2026-03-05'), stay('h-1', '2026-01-01'), stay('h-1', '2026-04-01')])
    given(placeWith(still)).when(leaveParkingPlace, leaving).then();
});

test('who has the place on the day after as well has not left it; another household has', () => {
  const [first, next] = [stay('h-1', '2026-01-01', '2026-02-28'), stay('h-1', '2026-03-01')];
  const { householdId, from, until } = first;
  given(placeWith(first, next))
    .when(leaveParkingPlace, leaving)
    .then({
      ...{ type: 'ParkingPlaceLeft', eventId: 'event-1', at: now, place: placeWith(over(first), next) },
      facts: { householdId, from, until, goesOn: true },
    });
  const others = stay('h-2', '2026-03-01');
  given(placeWith(first, others))
    .when(leaveParkingPlace, leaving)
    .then(left(first, placeWith(over(first), others)));
});

test('a last day that lies in the past is told with the act that says so; one that is put right is told anew', () => {
  const open = stay('h-1', '2026-01-01');
  const vacate = (place: ParkingPlace, until: string) =>
    thenLeave(
      vacateParkingPlace(place, { ...said, assignmentId: open.assignmentId, until: day(until) }),
      place,
      leaving,
    );
  const typesOf = (decision: ReturnType<typeof vacate>) => decision.accepted && decision.events.map(({ type }) => type);
  expect(typesOf(vacate(placeWith(open), '2026-03-05'))).toEqual(['ParkingPlaceVacated']);
  const gone = vacate(placeWith(open), '2026-03-04');
  expect(typesOf(gone)).toEqual(['ParkingPlaceVacated', 'ParkingPlaceLeft']);
  const after = (gone.accepted && gone.events.at(-1)?.place) as ParkingPlace;
  expect(after.assignments).toEqual([over({ ...open, until: day('2026-03-04') })]);
  expect(typesOf(vacate(after, '2026-03-04'))).toEqual([]);
  expect(typesOf(vacate(after, '2026-03-03'))).toEqual(['ParkingPlaceVacated', 'ParkingPlaceLeft']);
  expect(typesOf(vacate(after, '2026-03-31'))).toEqual(['ParkingPlaceVacated']);
  const whole = { ...said, assignment: stay('h-2', '2025-01-01', '2025-12-31'), householdOf: 'p-1' };
  expect(typesOf(thenLeave(assignParkingPlace(bare, whole), bare, leaving))).toEqual([
    'ParkingPlaceAssigned',
    'ParkingPlaceLeft',
  ]);
  const wrong = { ...whole, householdOf: 'p-2' };
  expect(thenLeave(assignParkingPlace(bare, wrong), bare, leaving).accepted).toBe(false);
});

test('day by day, each time that ends is told once, on the first day after it', () => {
  const spans = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 5 }), fc.constantFrom('h-1', 'h-2')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(spans, (all) => {
      let from = today;
      let place = bare;
      for (const [gap, length, householdId] of all) {
        const begins = addDays(from, gap);
        const assignment = { ...stay(householdId, begins), until: addDays(begins, length) };
        from = addDays(begins, length + 1);
        place = { ...place, assignments: [...place.assignments, assignment] };
      }
      for (let n = 0; n <= 80; n += 1) {
        const on = addDays(today, n);
        const decision = leaveParkingPlace(place, { ...leaving, today: on });
        if (!decision.accepted) throw new Error('never refused');
        for (const { facts } of decision.events) expect(addDays(facts['until'] as typeof on, 1)).toBe(on);
        place = decision.events.at(-1)?.place ?? place;
      }
      expect(place.assignments.every((one) => one.over)).toBe(true);
    }),
  );
});
