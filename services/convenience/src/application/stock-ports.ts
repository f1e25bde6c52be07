import type { Decision, Instant } from '@goldkey/kernel';
import type { Booking, BookingEvent } from '../domain/booking/booking.js';
import type { StockMove, StockMoveEvent } from '../domain/stock/stock.js';
import type { ChangeStore, Kept } from './ports.js';

export interface StockStore {
  /** Two who move the same item are decided one after the other. */
  move(itemId: string, decide: (onHand: number) => Decision<StockMoveEvent>): Promise<Kept<StockMove>>;
}

export interface BookingStore extends ChangeStore<Booking, BookingEvent> {
  /** Two who book the same venue are decided one after the other; the database refuses an overlap besides. */
  book(
    span: Pick<Booking, 'venueId' | 'fromAt' | 'untilAt'>,
    decide: (others: readonly Booking[]) => Decision<BookingEvent>,
  ): Promise<Kept<Booking>>;
  /** Those that stand for the order and are not over at the instant. */
  aheadFor(orderId: string, now: Instant): Promise<readonly Booking[]>;
}
