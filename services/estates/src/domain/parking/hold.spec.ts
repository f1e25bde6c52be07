import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { assignParkingPlace } from './decide.js';
import { freeParkingPlace, holdParkingPlace } from './hold.js';
import type { Assignment, ParkingPlace } from './parking-place.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const bare: ParkingPlace = { id: 's-1', propertyId: 'p-1', number: 'B1-017', kind: 'rented', assignments: [] };
const hold = { orderId: 'o-1', orderNumber: '2026-00001', householdId: 'h-1', since: day('2026-03-05') };
const held: ParkingPlace = { ...bare, hold };
const stay = (householdId: string, from: string, until?: string): Assignment => ({
  ...{ assignmentId: 'a-1', householdId, from: day(from) },
  ...(until && { until: day(until) }),
});
const event = { eventId: 'event-1', at: now };

test('an order has a free place; the same order asked again changes nothing, another one is refused', () => {
  given(bare)
    .when(holdParkingPlace, { ...said, hold })
    .then({ ...event, type: 'ParkingPlaceHeld', place: held, facts: hold });
  given(held)
    .when(holdParkingPlace, { ...said, hold: { ...hold, since: day('2026-04-01') } })
    .then();
  given(held)
    .when(holdParkingPlace, { ...said, hold: { ...hold, orderId: 'o-2' } })
    .refuses('estates.place-held', { ...hold, number: 'B1-017' });
});

test('a place that is or will be another household’s is not to be had; one that was, or is the same household’s, is', () => {
  const of = (...assignments: Assignment[]) => given<ParkingPlace>({ ...bare, assignments });
  for (const other of [stay('h-2', '2026-01-01'), stay('h-2', '2026-06-01', '2026-06-30')])
    of(other)
      .when(holdParkingPlace, { ...said, hold })
      .refuses('estates.place-taken', { ...other, number: 'B1-017' });
  for (const fine of [stay('h-2', '2026-01-01', '2026-03-04'), stay('h-1', '2026-01-01')])
    of(fine)
      .when(holdParkingPlace, { ...said, hold })
      .then({ ...event, type: 'ParkingPlaceHeld', place: { ...held, assignments: [fine] }, facts: hold });
});

test('the end of the order frees it, once; what another order has stays', () => {
  given(held)
    .when(freeParkingPlace, { ...said, orderId: 'o-1' })
    .then({ ...event, type: 'ParkingPlaceFreed', place: bare, facts: { orderId: 'o-1', orderNumber: '2026-00001' } });
  given(bare)
    .when(freeParkingPlace, { ...said, orderId: 'o-1' })
    .then();
  given(held)
    .when(freeParkingPlace, { ...said, orderId: 'o-2' })
    .then();
});

test('while an order has it no other household is given the place; before, and its own household, may', () => {
  const assign = (assignment: Assignment) =>
    given(held).when(assignParkingPlace, { ...said, assignment, householdOf: 'p-1' });
  assign(stay('h-2', '2026-04-01', '2026-04-30')).refuses('estates.place-held', { ...hold, number: 'B1-017' });
  for (const fine of [stay('h-2', '2026-01-01', '2026-03-04'), stay('h-1', '2026-04-01')])
    expect(assignParkingPlace(held, { ...said, assignment: fine, householdOf: 'p-1' }).accepted).toBe(true);
});
