import type { Day, Instant, Month } from '@goldkey/kernel';
import type { AttendanceTotals, DayAttendance } from '../domain/clocking/attendance.js';
import type { ClockDirection } from '../domain/clocking/clocking.js';
import type { DayPlan } from '../domain/roster/roster-day.js';
import type { Shift } from '../domain/shift/shift.js';
import type { RequestLine } from './roster-ports.js';

/** A person's month on the clock. */
export interface AttendanceLine {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly totals: AttendanceTotals;
  readonly days: readonly DayAttendance[];
}

/** The attendance sheet of a property's month. */
export interface AttendanceMonth {
  readonly propertyId: string;
  readonly month: Month;
  readonly timeZone: string;
  readonly people: readonly AttendanceLine[];
}

/** A day of one's own month. */
export interface MyDay extends DayAttendance {
  /** False: the month is not shown yet; what the day is then is the calendar's word. */
  readonly published: boolean;
  /** What the day was when the month was published, where it is another now. */
  readonly before?: DayPlan;
  /** The version to take note of; absent where there is nothing to notice. */
  readonly unseenVersion?: number;
}

/** One's own month, and what the clock expects now. */
export interface MyShifts {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly timeZone: string;
  readonly month: Month;
  /** The local day of the moment that this was asked. */
  readonly today: Day;
  readonly days: readonly MyDay[];
  readonly shifts: readonly Pick<Shift, 'id' | 'name' | 'sign' | 'colour'>[];
  /** The day whose shift is on, or comes next today; over midnight it is yesterday's. */
  readonly current: MyDay;
  readonly next: ClockDirection;
  /** From when a coming counts for the current shift; absent where the day has none. */
  readonly opensAt?: Instant;
  /** What was clocked on the current day outside the hours of any shift: it is on record and counts for none. */
  readonly strays: readonly { readonly at: Instant }[];
  readonly requests: readonly RequestLine[];
}
