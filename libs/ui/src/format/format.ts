import type { Locale } from '../language/locale.js';
import { formatWords } from './locale-words.js';
import { toldIn } from './zone.js';

/**
 * How money, rates, days and spans look: the one place. Values come as the services send them (decimal text, RFC 3339
 * with the property's own offset, `YYYY-MM-DD`), so a clock time is read from the text and never moved to another zone; one
 * that names no place (`Z`: of the group, of a service's own history) is told by the viewer's clock.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A whole or decimal number with thousands marked: `2080` → `2,080`. Its decimals stay as they come. */
export const formatCount = (value: number | string): string => {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(.*)$/.exec(String(value)) ?? [];
  return `${sign === '-' ? '−' : ''}${grouped(whole)}${rest}`;
};

/** Yuan without the sign, for a column whose head has it: `1284.6` → `1,284.60`. */
export const formatAmount = (yuan: string): string => {
  const [whole = '0', cents = ''] = yuan.split('.');
  return formatCount(`${whole}.${cents.padEnd(2, '0').slice(0, 2)}`);
};

/** Yuan at a single figure: `1284.6` → `¥1,284.60`. */
export const formatMoney = (yuan: string): string =>
  yuan.startsWith('-') ? `−¥${formatAmount(yuan.slice(1))}` : `¥${formatAmount(yuan)}`;

/** Whether an amount is nothing at all, to be shown in grey. */
export const isZeroAmount = (yuan: string): boolean => /^-?0*(\.0*)?$/.test(yuan);

const permille = (rate: string): number => {
  const [whole = '0', places = ''] = rate.split('.');
  const tenThousandths = Number(whole) * 10_000 + Number(places.padEnd(4, '0').slice(0, 4));
  return Math.floor((tenThousandths + 5) / 10);
};

/** A rate as a percentage with one place, half-up, without the sign: `0.6429` → `64.3`. */
export const formatRate = (rate: string): string => {
  const value = permille(rate);
  return `${Math.floor(value / 10)}.${value % 10}`;
};

/** How far a rate lies under its target, as the difference of the two figures shown; undefined where it does not. */
export const formatGap = (rate: string, target: string): string | undefined => {
  const gap = permille(target) - permille(rate);
  return gap > 0 ? `${Math.floor(gap / 10)}.${gap % 10}` : undefined;
};

/** A target without needless places: `0.7000` → `70`. */
export const formatTarget = (rate: string): string => formatRate(rate).replace(/\.0$/, '');

/** `2026-03` in words: `2026 年 3 月`. */
export const formatMonth = (month: string, locale: Locale): string =>
  formatWords[locale].month(Number(month.slice(0, 4)), Number(month.slice(5, 7)));

/** `2026-Q1` in words: `2026 年第 1 季度`. */
export const formatQuarter = (quarter: string, locale: Locale): string =>
  formatWords[locale].quarter(Number(quarter.slice(0, 4)), Number(quarter.slice(6)));

/** A time zone (`Asia/Shanghai`) in words: `中国标准时间`. */
export const formatZone = (timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** The month alone, for an axis: `3月`. */
export const formatShortMonth = (month: string, locale: Locale): string =>
  formatWords[locale].shortMonth(Number(month.slice(5, 7)));

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** `2026-03-05` → `03-05 周四`; the year is written where it is not that of `today`. */
export const formatDay = (day: string, locale: Locale, today?: string): string => {
  const shown = today !== undefined && day.slice(0, 4) !== today.slice(0, 4) ? day : day.slice(5);
  return `${shown} ${formatWords[locale].weekdays[weekdayOf(day)]}`;
};

/** Whatever a period is of (a year, half, quarter, month, week or day), in words; what is none of them, as it is. */
export const formatPeriod = (period: string, locale: Locale, today?: string): string => {
  const words = formatWords[locale];
  const [, year, kind = '', number] = /^(\d{4})(?:-([QHW]?)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === undefined) return /^\d{4}-\d{2}-\d{2}$/.test(period) ? formatDay(period, locale, today) : period;
  if (number === undefined) return words.year(Number(year));
  const named = { '': words.month, Q: words.quarter, H: words.half, W: words.week }[kind] ?? words.month;
  return named(Number(year), Number(number));
};

/** Month and day alone, for a narrow column: `03-05`. */
export const formatShortDay = (instantOrDay: string): string => instantOrDay.slice(5, 10);

interface Local {
  readonly day: string;
  readonly clock: string;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

const offsetOf = (text: string): number => {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
};

const viewersZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-03-05T02:15:00Z` → `2026-03-05T10:15:00+08:00` where the viewer is; another instant as it is. */
const placed = (instant: string): string =>
  instant.endsWith('Z') ? toldIn(Date.parse(instant), viewersZone) : instant;

const localOf = (instant: string): Local => {
  const [, day = '', clock = '', seconds = '', offset = 'Z'] = INSTANT.exec(placed(instant)) ?? [];
  const isEndOfDay = clock === '23:59' && seconds === '59';
  return { day, clock: isEndOfDay ? '24:00' : clock, offset: offsetOf(offset) };
};

const dayAt = (now: number, offset: number): string => new Date(now + offset * MINUTE).toISOString().slice(0, 10);

/** The clock time of an instant where the property is: `16:30`; the last moment of a day is `24:00`. */
export const formatClock = (instant: string): string => localOf(instant).clock;

/** The local day of an instant: `2026-03-05`. */
export const dayOfInstant = (instant: string): string => localOf(instant).day;

/** What day it is now where that instant's property is. */
export const todayAt = (instant: string, now: number): string => dayAt(now, localOf(instant).offset);

/** What day it is where the viewer is, `YYYY-MM-DD`. */
export const todayHere = (now: number): string => dayOfInstant(new Date(now).toISOString());

/** The clock now where that instant's property is: `10:40`. (Its offset is that of the instant, an hour off across a change of clocks.) */
export const clockAt = (instant: string, now: number): string =>
  new Date(now + localOf(instant).offset * MINUTE).toISOString().slice(11, 16);

/** Day and clock: `03-05 周四 10:15`, near now `今日 10:15`. `now` in milliseconds. */
export const formatInstant = (instant: string, locale: Locale, now: number): string => {
  const { day, clock, offset } = localOf(instant);
  return `${nearDay(day, dayAt(now, offset), locale) ?? formatDay(day, locale, dayAt(now, offset))} ${clock}`;
};

/** Day and clock without the weekday, for tables: `03-05 10:15`, near now `今日 10:15`. */
export const formatBriefInstant = (instant: string, locale: Locale, now: number): string => {
  const { day, clock, offset } = localOf(instant);
  const today = dayAt(now, offset);
  const shown = day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  return `${nearDay(day, today, locale) ?? shown} ${clock}`;
};

/** The day of an instant: `03-05 周四`, near now `今日`. */
export const formatInstantDay = (instant: string, locale: Locale, now: number): string => {
  const { day, offset } = localOf(instant);
  const today = dayAt(now, offset);
  return nearDay(day, today, locale) ?? formatDay(day, locale, today);
};

const nearDay = (day: string, today: string, locale: Locale): string | undefined => {
  const words = formatWords[locale];
  const apart = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  return apart === 0 ? words.today : apart === -1 ? words.yesterday : apart === 1 ? words.tomorrow : undefined;
};

/** A length of time in words, by its two largest units: `1 小时 20 分`, `1 天 16 小时`, from a week on `9 天`. */
export const formatSpan = (milliseconds: number, locale: Locale): string => {
  const words = formatWords[locale];
  const span = Math.abs(milliseconds);
  if (span < MINUTE) return words.underMinute;
  const days = Math.floor(span / DAY);
  const hours = Math.floor((span % DAY) / HOUR);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  if (days >= 7) return words.days(days);
  const parts =
    days > 0
      ? [words.days(days), hours && words.hours(hours)]
      : [hours && words.hours(hours), minutes && words.minutes(minutes)];
  return parts.filter(Boolean).join(' ');
};

/** From one instant to another in milliseconds; negative where the second is earlier. */
export const millisecondsBetween = (from: string | number, until: string | number): number =>
  (typeof until === 'number' ? until : Date.parse(until)) - (typeof from === 'number' ? from : Date.parse(from));

/** Several words as one: `a、b`. */
export const formatList = (words: readonly string[], locale: Locale): string =>
  words.join(formatWords[locale].listJoin);

/** `13812345678` → `138****5678`, as services mask numbers (maskPhone of the kernel); one that came masked stays as it is. */
export const maskedPhone = (phone: string): string =>
  phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** The day that it is for the group, `YYYY-MM-DD`, where no record tells a zone. */
export const todayOfGroup = (now: number): string => todayAt('2026-01-01T00:00:00+08:00', now);
