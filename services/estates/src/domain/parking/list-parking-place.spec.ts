import { addDays, day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { type ListParkingPlace, listParkingPlace } from './list-parking-place.js';
import type { ParkingPlace } from './parking-place.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const today = day('2026-03-05');
const bare = { id: 's-1', propertyId: 'p-1', number: 'B1-017', kind: 'rented' as const };
const said: ListParkingPlace = { at: now, now, eventId: 'event-1', today, place: bare };
const free: ParkingPlace = { ...bare, assignments: [] };
const stay = { assignmentId: 'a-1', householdId: 'h-1', from: day('2026-01-01') };
const taken: ParkingPlace = { ...bare, assignments: [stay] };
const told = { eventId: 'event-1', at: now };

test('a new number is registered and given to the home that the list names, from today where no day is said', () => {
  const since = { assignmentId: 'a-2', householdId: 'h-1', from: today };
  given<ParkingPlace | undefined>(undefined)
    .when(listParkingPlace, { ...said, holder: { assignmentId: 'a-2', householdId: 'h-1' } })
    .then(
      { ...told, type: 'ParkingPlaceRegistered', place: free, facts: { kind: 'rented' } },
      {
        ...told,
        type: 'ParkingPlaceAssigned',
        place: { ...bare, assignments: [since] },
        assignment: since,
        facts: { householdId: 'h-1', from: today },
      },
    );
});

test('a place that is as the list says is left alone; its kind and its last day are put right', () => {
  given<ParkingPlace | undefined>(taken).when(listParkingPlace, said).then();
  given<ParkingPlace | undefined>(taken)
    .when(listParkingPlace, { ...said, holder: { assignmentId: 'a-9', householdId: 'h-1' } })
    .then();
  const owned = { ...taken, kind: 'owned' as const };
  const until = day('2026-06-30');
  given<ParkingPlace | undefined>(taken)
    .when(listParkingPlace, {
      ...said,
      place: { ...bare, kind: 'owned' },
      holder: { assignmentId: 'a-9', householdId: 'h-1', until },
    })
    .then(
      { ...told, type: 'ParkingPlaceCorrected', place: owned, facts: { kind: 'owned' } },
      {
        ...told,
        type: 'ParkingPlaceVacated',
        place: { ...owned, assignments: [{ ...stay, until }] },
        assignment: { ...stay, until },
        facts: { householdId: 'h-1', from: '2026-01-01', until },
      },
    );
});

test('a place that another home has is refused', () => {
  given<ParkingPlace | undefined>(taken)
    .when(listParkingPlace, { ...said, holder: { assignmentId: 'a-9', householdId: 'h-2' } })
    .refuses('estates.place-taken', { ...stay, number: 'B1-017' });
});

test('whatever a list says, saying it again changes nothing', () => {
  const offset = fc.option(fc.integer({ min: -40, max: 40 }), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom(undefined, free, taken),
      fc.constantFrom('h-1', 'h-2', undefined),
      offset,
      offset,
      (known, householdId, from, until) => {
        const holder = householdId && {
          assignmentId: 'a-9',
          householdId,
          ...(from !== undefined && { from: addDays(today, from) }),
          ...(until !== undefined && { until: addDays(today, until) }),
        };
        const command = { ...said, ...(holder && { holder }) };
        const once = listParkingPlace(known, command);
        if (!once.accepted) return;
        const after = once.events.at(-1)?.place ?? known;
        expect(listParkingPlace(after, command)).toEqual({ accepted: true, events: [] });
      },
    ),
  );
});
