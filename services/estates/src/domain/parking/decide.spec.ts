import { addDays, type Day, day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { assignParkingPlace, registerParkingPlace, vacateParkingPlace } from './decide.js';
import type { Assignment, ParkingPlace } from './parking-place.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const bare = { id: 's-1', propertyId: 'p-1', number: 'B1-017', kind: 'rented' as const };
const free: ParkingPlace = { ...bare, assignments: [] };
const stay = (assignmentId: string, from: string, until?: string): Assignment => ({
  assignmentId,
  householdId: `h-${assignmentId}`,
  from: day(from),
  ...(until && { until: day(until) }),
});
const taken: ParkingPlace = { ...bare, assignments: [stay('a', '2026-01-01', '2026-06-30')] };

test('a number is registered once', () => {
  const registered = { type: 'ParkingPlaceRegistered' as const, eventId: 'event-1', at: now };
  given<ParkingPlace | undefined>(undefined)
    .when(registerParkingPlace, { ...said, place: bare })
    .then({ ...registered, place: free, facts: { kind: 'rented' } });
  given<ParkingPlace | undefined>(free)
    .when(registerParkingPlace, { ...said, place: { ...bare, id: 's-2' } })
    .refuses('estates.place-number-taken', { number: 'B1-017', placeId: 's-1' });
});

describe('a place', () => {
  const assigned = { type: 'ParkingPlaceAssigned' as const, eventId: 'event-1', at: now };

  test('is given to a household of its property, the day after it was another’s', () => {
    const next = stay('b', '2026-07-01');
    given(taken)
      .when(assignParkingPlace, { ...said, assignment: next, householdOf: 'p-1' })
      .then({
        ...assigned,
        place: { ...taken, assignments: [...taken.assignments, next] },
        assignment: next,
        facts: { householdId: 'h-b', from: next.from },
      });
    given(taken)
      .when(assignParkingPlace, { ...said, assignment: next, householdOf: 'p-2' })
      .refuses('estates.household-not-found');
    given(taken)
      .when(assignParkingPlace, { ...said, assignment: next, householdOf: undefined })
      .refuses('estates.household-not-found');
  });

  test.each([
    ['2026-06-30', undefined],
    ['2025-01-01', '2026-01-01'],
    ['2025-01-01', undefined],
    ['2026-02-01', '2026-03-01'],
  ])('is not given from %s to %s, when another has it', (from, until) => {
    given(taken)
      .when(assignParkingPlace, { ...said, assignment: stay('b', from, until), householdOf: 'p-1' })
      .refuses('estates.place-taken');
  });

  test('is given back, and not before it was given', () => {
    given(taken)
      .when(vacateParkingPlace, { ...said, assignmentId: 'a', until: day('2025-12-31') })
      .refuses('estates.stay-invalid');
    given(taken)
      .when(vacateParkingPlace, { ...said, assignmentId: 'x', until: day('2026-02-01') })
      .refuses('estates.assignment-not-found');
    given(taken)
      .when(vacateParkingPlace, { ...said, assignmentId: 'a', until: day('2026-06-30') })
      .then();
    given(taken)
      .when(vacateParkingPlace, { ...said, assignmentId: 'a', until: day('2026-02-28') })
      .then({
        type: 'ParkingPlaceVacated',
        eventId: 'event-1',
        at: now,
        place: { ...taken, assignments: [stay('a', '2026-01-01', '2026-02-28')] },
        assignment: stay('a', '2026-01-01', '2026-02-28'),
        facts: { householdId: 'h-a', from: '2026-01-01', until: '2026-02-28' },
      });
  });
});

test('whatever is given and given back, on no day have two households one place', () => {
  const start = day('2026-01-01');
  const when = fc.nat({ max: 60 }).map((n) => addDays(start, n));
  const act = fc.record({ which: fc.nat({ max: 5 }), from: when, until: fc.option(when, { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let place = free;
      for (const [index, { which, from, until }] of acts.entries()) {
        const known = place.assignments[which];
        const decision =
          known === undefined
            ? assignParkingPlace(place, {
                ...said,
                assignment: { assignmentId: `${index}`, householdId: 'h', from, ...(until && { until }) },
                householdOf: 'p-1',
              })
            : vacateParkingPlace(place, { ...said, assignmentId: known.assignmentId, until: until ?? from });
        if (decision.accepted) place = decision.events[0]?.place ?? place;
      }
      const holders = (on: Day) =>
        place.assignments.filter(({ from, until }) => from <= on && (until === undefined || on <= until));
      for (let n = 0; n <= 61; n += 1) expect(holders(addDays(start, n)).length).toBeLessThanOrEqual(1);
    }),
  );
});
