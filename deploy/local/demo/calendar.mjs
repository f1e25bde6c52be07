/** The days of the demo, seen from the day on which it was loaded. All its properties keep the time of Shanghai. */
import {
  addDays,
  atTime,
  clockTime,
  dayOf,
  eachDay,
  formatInstant,
  lastDayOf,
  monthOf,
  parseInstant,
  shiftMonth,
  weekday,
  weekOf,
} from '@goldkey/kernel';

const ZONE = 'Asia/Shanghai';
const HOUR_MS = 3_600_000;

/** The two full months before the anchor (an RFC 3339 text) and its own month, up to that instant. */
export const calendarAt = (anchor) => {
  const now = parseInstant(anchor);
  const today = dayOf(now, ZONE);
  const months = [-2, -1, 0].map((back) => shiftMonth(monthOf(today), back));
  const first = `${months[0]}-01`;
  const days = eachDay(first, today);
  return {
    now,
    today,
    months,
    first,
    days,
    /** Thursday by Thursday; a week counts from its Thursday on. */
    weeks: days.filter((day) => weekday(day) === 4).map((thursday) => ({ thursday, week: weekOf(thursday) })),
    /** Whether it has happened by now. */
    isPast: (at) => at <= now,
  };
};

/** Local time of a day as an instant: `clock('2026-03-05', '12:00')`. */
export const clock = (day, time) => atTime(day, time, ZONE);
export const later = (at, hours) => at + Math.round(hours * HOUR_MS);
export const written = (at) => formatInstant(at, ZONE);
/** The days of a month. */
export const daysOf = (month) => eachDay(`${month}-01`, lastDayOf(month));
export const weekOfDay = weekOf;
export const dayIn = (month, number) => `${month}-${String(number).padStart(2, '0')}`;
/** The hour on the wall. */
export const localHour = (at) => Math.floor(clockTime(at, ZONE) / HOUR_MS);
/** Midnight before the morning that follows an hour of the evening or the night. */
export const nextDay = (at, hour) => clock(addDays(dayOf(at, ZONE), hour < 8 ? 0 : 1), '00:00');
export { addDays, lastDayOf, shiftMonth, weekday };
