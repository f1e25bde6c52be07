import type { Day, Decision } from '@goldkey/kernel';
import type {
  OrderAct,
  OrderBooking,
  OrderBookingEvent,
  OrderReference,
  OrderStanding,
} from '../domain/order-booking/order-booking.js';
import type { EntryBooking } from './payment-ports.js';
import type { Kept } from './ports.js';

export interface OrderBookingStore {
  /** What was booked under the key before. */
  underKey(key: string): Promise<OrderBooking | undefined>;
  /**
   * Bookings of one household are decided one after the other. The booking, its payment or usage and its entry are one
   * transaction; a key that was booked meanwhile answers with what was booked.
   */
  book(
    order: OrderReference,
    booking: EntryBooking & {
      readonly key: string;
      readonly feeItemId: string;
      readonly year: string;
      readonly day: Day;
    },
    asked: OrderAct,
    decide: (standing: OrderStanding) => Decision<OrderBookingEvent>,
  ): Promise<Kept<OrderBooking>>;
}
