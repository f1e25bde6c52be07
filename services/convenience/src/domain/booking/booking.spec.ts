import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { moveStock } from '../stock/stock.js';
import { type Booking, bookVenue, cancelBooking } from './booking.js';

const at = instant(1000);
const said = { at, now: at, eventId: 'event-1' };
const booking = (fromAt: number, untilAt: number, changes: Partial<Booking> = {}): Booking => ({
  id: 'b-1',
  propertyId: 'p-1',
  venueId: 'v-1',
  venueName: '中心广场',
  fromAt: instant(fromAt),
  untilAt: instant(untilAt),
  purpose: '家电展',
  exhibitor: '苏宁',
  bookedBy: 'account-desk',
  state: 'booked',
  ...changes,
});

test('a venue is let once at a time; one booking may begin at the instant at which another ends', () => {
  const booked = { type: 'VenueBooked' as const, eventId: 'event-1', at };
  given([booking(10, 20)])
    .when(bookVenue, { ...said, booking: booking(20, 30) })
    .then({ ...booked, record: booking(20, 30) });
  given([booking(10, 20)])
    .when(bookVenue, { ...said, booking: booking(19, 30) })
    .refuses('convenience.venue-taken', { venue: '中心广场', exhibitor: '苏宁' });
  given([booking(10, 20, { state: 'cancelled' })])
    .when(bookVenue, { ...said, booking: booking(12, 15) })
    .then({ ...booked, record: booking(12, 15) });
  given([])
    .when(bookVenue, { ...said, booking: booking(20, 20) })
    .refuses('convenience.span-reversed-invalid');
  given(booking(1, 2, { state: 'cancelled' }))
    .when(cancelBooking, { ...said, reason: '下雨' })
    .refuses('convenience.booking-cancelled');
});

test('however bookings come, no instant of a venue is let twice', () => {
  const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 25 }), (spans) => {
      const kept: Booking[] = [];
      for (const [from, length] of spans) {
        const decision = bookVenue(kept, { ...said, booking: booking(from, from + length) });
        if (decision.accepted) kept.push(...decision.events.map(({ record }) => record));
      }
      for (let hour = 0; hour < 60; hour += 1)
        expect(kept.filter(({ fromAt, untilAt }) => fromAt <= hour && hour < untilAt).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('the store never holds less than nothing, and each line says what is left', () => {
  const move = { id: 'm-1', propertyId: 'p-1', itemId: 'i-1', itemName: '桶装水', kind: 'received' as const };
  const who = { by: 'account-desk', byName: '小王' };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 })), (quantities) => {
      let left = 0;
      for (const quantity of quantities) {
        const decision = moveStock(left, { ...said, move: { ...move, ...who, quantity } });
        expect(decision.accepted).toBe(quantity !== 0 && left + quantity >= 0);
        if (decision.accepted) left = decision.events[0]?.record.left ?? left;
      }
      expect(left).toBeGreaterThanOrEqual(0);
    }),
  );
});
