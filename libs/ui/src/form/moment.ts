/** Days and times as people type them: mostly without a year, which follows from what the field asks for. */

/** What a field asks for: what was, or what is to come. */
export type Aim = 'past' | 'ahead';

const TYPED_DAY = /^\s*(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})\s*$/;
const RUN_TOGETHER = /^\s*(\d{4})(\d{2})(\d{2})\s*$/;
const TYPED = /^\s*(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})\s+(?:[^\d\s]+\s+)?(\d{1,2})[:：](\d{2})\s*$/;
const DAY_MS = 86_400_000;
/** Within so many years every day comes, also across 2100, which is no leap year. */
const YEARS = 9;

const two = (part: string): string => part.padStart(2, '0');
const msOf = (clock: string): number => Date.parse(`${clock}Z`);
/** `12月30日` is written as `12-30`. */
const withDashes = (text: string): string => text.replace(/[年月](?=\s*\d)/g, '-').replace(/(?<=\d)日/, ' ');
const exists = (clock: string): boolean => {
  const ms = msOf(clock);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 16) === clock;
};

/**
 * A typed moment, `12-31 23:50` or `2026-12-31 周四 23:50`, as `2026-12-31T23:50`; undefined where it is none. Without a year it
 * is the nearest that is not after `now`, or not before it where the field looks ahead. A day of grace: who types 10:15 at
 * 10:12, or sits in another zone, does not mean another year.
 */
export const readMoment = (text: string, now: string, aim: Aim = 'past'): string | undefined => {
  const [, year, month = '', day = '', hour = '', minute = ''] = TYPED.exec(withDashes(text)) ?? [];
  const inYear = (of: number | string) => `${of}-${two(month)}-${two(day)}T${two(hour)}:${minute}`;
  if (year !== undefined) return exists(inYear(year)) ? inYear(year) : undefined;
  const step = aim === 'ahead' ? 1 : -1;
  const first = Number(now.slice(0, 4)) - step;
  return Array.from({ length: YEARS }, (_, index) => inYear(first + index * step)).find(
    (clock) => exists(clock) && (msOf(clock) - msOf(now)) * step >= -DAY_MS,
  );
};

/**
 * A typed day, `12-30`, `12月30日`, `2026/12/30` or `20261230`, as `2026-12-30`; undefined where it is none. A day field does not say
 * whether it looks ahead: without a year it is the day nearest to `today`, of two as near the one to come.
 */
export const readDay = (text: string, today: string): string | undefined => {
  const plain = withDashes(text);
  const [, year, month = '', day = ''] = RUN_TOGETHER.exec(plain) ?? TYPED_DAY.exec(plain) ?? [];
  const midnight = (of: number | string) => `${of}-${two(month)}-${two(day)}T00:00`;
  const now = msOf(`${today}T00:00`);
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, index) => Number(today.slice(0, 4)) + YEARS - index);
  const [nearest] = (year === undefined ? years : [year])
    .map(midnight)
    .filter(exists)
    .sort((one, other) => Math.abs(msOf(one) - now) - Math.abs(msOf(other) - now));
  return nearest?.slice(0, 10);
};

/** How a field shows a moment: `12-31 周四 23:50`, with the year where it is not that of `now`. */
export const showMoment = (moment: string, weekday: string, now: string): string => {
  const [day = '', clock = ''] = moment.split('T');
  return `${day.slice(0, 4) === now.slice(0, 4) ? day.slice(5) : day} ${weekday} ${clock}`;
};
