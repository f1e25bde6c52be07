/** The way of a booking, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const BOOKING_ACTS = ['cancel'] as const;
export type BookingAct = (typeof BOOKING_ACTS)[number];

export const BOOKING_STATES = ['booked', 'cancelled'] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** State → act → the state after it. */
export const bookingMachine: Readonly<Record<BookingState, Readonly<Partial<Record<BookingAct, BookingState>>>>> = {
  booked: { cancel: 'cancelled' },
  cancelled: {},
};

/** A booking begins booked. */
export const bookingBegins: readonly BookingState[] = ['booked'];
