import { clockTime, type Instant } from '@goldkey/kernel';
import { isBetween } from '../engine/calendar.js';
import type { Situation } from '../engine/situation.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const REGISTERS = ['security-log', 'centre-record'];

/** When a person's night checks of a month began that are signed and stand in both registers (M-16, M-17). */
export const nightChecksBy = (
  situation: Situation,
  inspectorId: string,
  month: { readonly from: Instant; readonly until: Instant },
): readonly Instant[] =>
  situation
    .factsOf('inspections.night-check.completed', 'inspectorId', inspectorId)
    .filter(({ data }) => data.signed && REGISTERS.every((register) => data.registers.includes(register)))
    .map(({ data }) => data.at)
    .filter((at) => isBetween(at, month));

/** The shorter way round the clock between two times of day, 23:50 and 00:10 being 20 minutes apart. */
const apart = (a: number, b: number): number => Math.min(Math.abs(a - b), DAY_MS - Math.abs(a - b));

/** The whole minutes by which the two clock times lie apart that lie furthest from each other; 0 for fewer than two. */
export const spreadMinutes = (starts: readonly Instant[], zone: string): number =>
  Math.floor(furthest(starts, zone) / MINUTE_MS);

const furthest = (starts: readonly Instant[], zone: string): number => {
  const times = starts.map((at) => clockTime(at, zone));
  return Math.max(0, ...times.flatMap((a) => times.map((b) => apart(a, b))));
};

/** Whether the hours change: two starts are more than so many minutes apart by the clock, whatever their days. */
export const changesHours = (starts: readonly Instant[], zone: string, minutes: number): boolean =>
  furthest(starts, zone) > minutes * MINUTE_MS;
