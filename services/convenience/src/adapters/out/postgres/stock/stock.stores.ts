import { refuse } from '@goldkey/kernel';
import { type Database, violatedConstraint } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { BookingStore, StockStore } from '../../../../application/stock-ports.js';
import type { Booking, BookingEvent } from '../../../../domain/booking/booking.js';
import type { StockMove, StockMoveEvent } from '../../../../domain/stock/stock.js';
import { bookOf, changeIn, stamp } from '../books.js';
import { statesIn } from '../read.js';

const stockBook = bookOf<StockMove, StockMoveEvent>({
  recordKind: 'stock-move',
  table: 'stock_move',
  columns: { item_id: 'text', kind: 'text', quantity: 'integer', moved_at: 'timestamptz', service_id: 'text' },
  row: ({ itemId, kind, quantity, at, serviceId }) => ({
    item_id: itemId,
    kind,
    quantity,
    moved_at: stamp(at),
    service_id: serviceId ?? null,
  }),
  remember: ({ record: { itemName, kind, quantity, left, supplier } }) => ({
    itemName,
    kind,
    quantity,
    left,
    ...(supplier !== undefined && { supplier }),
  }),
  messages: () => [],
});

const bookingBook = bookOf<Booking, BookingEvent>({
  recordKind: 'booking',
  table: 'booking',
  constrained: true,
  columns: { venue_id: 'text', from_at: 'timestamptz', until_at: 'timestamptz', standing: 'text' },
  row: ({ venueId, fromAt, untilAt, state }) => ({
    venue_id: venueId,
    from_at: stamp(fromAt),
    until_at: stamp(untilAt),
    standing: state,
  }),
  remember: ({ record: { venueName, fromAt, untilAt, exhibitor, cancelReason } }) => ({
    venueName,
    exhibitor,
    from: stamp(fromAt),
    until: stamp(untilAt),
    ...(cancelReason !== undefined && { cancelReason }),
  }),
  messages: () => [],
});

export const stockStore = (database: Database): StockStore => ({
  move: (itemId, decide) =>
    inBookSession(database, stockBook, async (open, tx) => {
      await lockSubjects(tx, [`stock ${itemId}`]);
      const [row] = await tx.query<{ left: number }>(
        'SELECT coalesce(sum(quantity), 0)::int AS left FROM stock_move WHERE item_id = $1',
        [itemId],
      );
      return open.settle(decide(row?.left ?? 0));
    }),
});

export const bookingStore = (database: Database): BookingStore => ({
  ...changeIn(database, bookingBook),
  aheadFor: (orderId, now) =>
    statesIn<Booking>(database, 'booking', `state ->> 'orderId' = $1 AND standing = 'booked' AND until_at > $2`, [
      orderId,
      new Date(now),
    ]),
  book: async ({ venueId, fromAt, untilAt }, decide) => {
    try {
      return await inBookSession(database, bookingBook, async (open, tx) => {
        await lockSubjects(tx, [`venue ${venueId}`]);
        await open.load("venue_id = $1 AND standing = 'booked' AND from_at < $3 AND until_at > $2", [
          venueId,
          new Date(fromAt),
          new Date(untilAt),
        ]);
        return open.settle(decide(open.states()));
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'booking_once') throw error;
      return refuse('convenience.venue-taken', { venue: '', exhibitor: '' });
    }
  },
});
