import type { Booking } from '../../api.js';

const DAY_MS = 24 * 3_600_000;

/** `count` days from one on, `2026-03-05`. */
export const daysFrom = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * DAY_MS).toISOString().slice(0, 10),
  );

/** Who has the venue on the day, by the clock of the property that the bookings carry; the last instant is not theirs any more. */
export const bookedOn = (bookings: readonly Booking[], venueId: string, day: string): readonly Booking[] =>
  bookings.filter((booking) => {
    const { fromAt, untilAt } = booking;
    const zone = fromAt.slice(-6);
    const begins = Date.parse(`${day}T00:00:00${zone}`);
    const isVenue = booking.venueId === venueId;
    return isVenue && Date.parse(fromAt) < begins + DAY_MS && Date.parse(untilAt) > begins;
  });
