import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import type { Happened } from '../recording.js';
import { type BookingState, bookingMachine } from './machine.js';

/** A venue is somebody's from an instant up to, and without, another. */
export interface Booking {
  readonly id: string;
  readonly propertyId: string;
  readonly venueId: string;
  readonly venueName: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly purpose: string;
  /** Who uses it. */
  readonly exhibitor: string;
  /** The order by which it is paid, where there is one. */
  readonly orderId?: string;
  readonly bookedBy: string;
  readonly state: BookingState;
  readonly cancelReason?: string;
}

export type BookingEvent = Happened<'VenueBooked' | 'BookingCancelled', Booking>;

/** Two spans that share an instant; one that ends when the other begins shares none. */
export const overlap = (a: Pick<Booking, 'fromAt' | 'untilAt'>, b: Pick<Booking, 'fromAt' | 'untilAt'>): boolean =>
  a.fromAt < b.untilAt && b.fromAt < a.untilAt;

const LONGEST_DAYS = 400;

export interface BookVenue extends Recording {
  readonly booking: Omit<Booking, 'state'>;
}

/** A venue is let once at a time. `others` are the bookings of the venue that meet the span. */
export const bookVenue = (others: readonly Booking[], command: BookVenue): Decision<BookingEvent> => {
  const { booking, at, eventId } = command;
  if (booking.untilAt <= booking.fromAt) return refuse('convenience.span-reversed-invalid', {});
  if (booking.untilAt - booking.fromAt > LONGEST_DAYS * 24 * 3_600_000)
    return refuse('convenience.span-too-long-invalid', { days: LONGEST_DAYS });
  const taken = others.find((other) => other.state === 'booked' && overlap(other, booking));
  if (taken !== undefined)
    return refuse('convenience.venue-taken', { venue: booking.venueName, exhibitor: taken.exhibitor });
  return accept({ type: 'VenueBooked', eventId, at, record: { ...booking, state: 'booked' } });
};

export interface CancelBooking extends Recording {
  readonly reason: string;
}

/** The venue is free again. */
export const cancelBooking = (booking: Booking, { reason, at, eventId }: CancelBooking): Decision<BookingEvent> => {
  const state = bookingMachine[booking.state].cancel;
  if (state === undefined) return refuse('convenience.booking-cancelled', {});
  return accept({ type: 'BookingCancelled', eventId, at, record: { ...booking, state, cancelReason: reason } });
};
