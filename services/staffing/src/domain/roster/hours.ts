import { addDays, atTime, type Day, type Instant } from '@goldkey/kernel';
import { endsNextDay, type ShiftHours } from '../shift/shift.js';

/** From when until when a shift lasts. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The shift that begins on a day, as instants of the property's zone. In the night of a change of the clock it is an hour
 * shorter or longer than by the clock on the wall.
 */
export const spanOf = (date: Day, hours: Pick<ShiftHours, 'start' | 'end'>, zone: string): Span => ({
  from: atTime(date, hours.start, zone),
  until: atTime(endsNextDay(hours) ? addDays(date, 1) : date, hours.end, zone),
});
