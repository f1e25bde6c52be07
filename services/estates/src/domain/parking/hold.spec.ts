import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { assignParkingPlace, vacateParkingPlace } from './decide.js';
import { closeRefusedHold, freeParkingPlace, holdParkingPlace } from './hold.js';
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

test('while an order has it the time of another household is not made longer, but may be made shorter', () => {
  const before = stay('h-2', '2026-01-01', '2026-03-04');
  const ended = (until: string) =>
    given<ParkingPlace>({ ...held, assignments: [before] }).when(vacateParkingPlace, {
      ...{ ...said, assignmentId: 'a-1', until: day(until) },
    });
  ended('2026-03-31').refuses('estates.place-held', { ...hold, number: 'B1-017' });
  const assignment = stay('h-2', '2026-01-01', '2026-02-28');
  const facts = { householdId: 'h-2', from: assignment.from, until: assignment.until };
  const place = { ...held, assignments: [assignment] };
  ended('2026-02-28').then({ ...event, type: 'ParkingPlaceVacated', place, assignment, facts });
});

test('while an order has it no other household is given the place; before, and its own household, may', () => {
  const assign = (assignment: Assignment) =>
    given(held).when(assignParkingPlace, { ...said, assignment, householdOf: 'p-1' });
  assign(stay('h-2', '2026-04-01', '2026-04-30')).refuses('estates.place-held', { ...hold, number: 'B1-017' });
  for (const fine of [stay('h-2', '2026-01-01', '2026-03-04'), stay('h-1', '2026-04-01')])
    expect(assignParkingPlace(held, { ...said, assignment: fine, householdOf: 'p-1' }).accepted).toBe(true);
});

describe('a hold is counted by who asks for it, and once over is over', () => {
  const counted = { ...hold, number: 3 };
  const free = { ...said, orderId: 'o-1', number: 3 };
  const closed = { ...event, type: 'ParkingPlaceHoldClosed' as const };

  test('freed before it was asked for: who sent the question and died takes nothing', () => {
    const before: ParkingPlace = { ...bare, holdsOver: 3 };
    given(bare)
      .when(freeParkingPlace, free)
      .then({ ...closed, place: before, facts: { orderId: 'o-1' } });
    given(before).when(freeParkingPlace, free).then();
    given(before)
      .when(holdParkingPlace, { ...said, hold: counted })
      .refuses('estates.hold-over', { number: 'B1-017' });
    const next = { ...counted, orderId: 'o-2', number: 4 };
    given(before)
      .when(holdParkingPlace, { ...said, hold: next })
      .then({ ...event, type: 'ParkingPlaceHeld', place: { ...before, hold: next }, facts: next });
  });

  test('refused once: the same question that comes late is answered no again, though the place is free by then', () => {
    const taken: ParkingPlace = { ...bare, hold: { ...counted, orderId: 'o-2', number: 2 } };
    given(taken)
      .when(closeRefusedHold, { ...said, hold: counted, refusal: 'estates.place-held' })
      .then({
        ...{ ...closed, place: { ...taken, holdsOver: 3 } },
        facts: { orderId: 'o-1', orderNumber: '2026-00001', refusal: 'estates.place-held' },
      });
    given<ParkingPlace>({ ...bare, holdsOver: 3 })
      .when(holdParkingPlace, { ...said, hold: counted })
      .refuses('estates.hold-over');
    given(bare)
      .when(closeRefusedHold, { ...said, hold, refusal: 'estates.place-held' })
      .then();
  });

  test('an order that asks anew has the new one; a late end of the earlier one does not end it', () => {
    const again = { ...counted, number: 5 };
    given<ParkingPlace>({ ...bare, hold: counted })
      .when(holdParkingPlace, { ...said, hold: again })
      .then({ ...event, type: 'ParkingPlaceHeld', place: { ...bare, hold: again }, facts: again });
    given<ParkingPlace>({ ...bare, hold: again })
      .when(freeParkingPlace, free)
      .then({ ...closed, place: { ...bare, hold: again, holdsOver: 3 }, facts: { orderId: 'o-1' } });
  });

  test('however often and in whichever order questions arrive: what was freed or refused is never had again', () => {
    const ask = fc.record({ what: fc.constantFrom('hold', 'free'), number: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 25 }), (asked) => {
        let place = bare;
        const over = new Set<number>();
        for (const { what, number } of asked) {
          const wanted = { ...hold, orderId: `o-${number}`, number };
          if (what === 'free') over.add(number);
          let decision =
            what === 'free'
              ? freeParkingPlace(place, { ...said, orderId: wanted.orderId, number })
              : holdParkingPlace(place, { ...said, hold: wanted });
          if (!decision.accepted) {
            over.add(number);
            decision = closeRefusedHold(place, { ...said, hold: wanted, refusal: decision.refusal.code });
          }
          if (decision.accepted) place = decision.events.at(-1)?.place ?? place;
          if (place.hold !== undefined) expect(over.has(place.hold.number ?? 0)).toBe(false);
        }
      }),
    );
  });
});
