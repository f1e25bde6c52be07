import { addDays, day, type Instant, month, plus, shiftMonth, startOfDay } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Fact } from '../src/index.js';
import { factOf, ZONE } from './worked-examples.js';

const FIRST_DAY = day('2025-12-20');
const DAYS = 125;
const MINUTES_OF_A_DAY = 24 * 60;

export const anyDay = fc.integer({ min: 0, max: DAYS }).map((n) => addDays(FIRST_DAY, n));
export const anyInstant: fc.Arbitrary<Instant> = fc
  .tuple(anyDay, fc.integer({ min: 0, max: MINUTES_OF_A_DAY - 1 }))
  .map(([on, minutes]) => plus(startOfDay(on, ZONE), minutes * 60_000));
export const anyMonth = fc.integer({ min: 0, max: 4 }).map((n) => shiftMonth(month('2025-12'), n));
export const anyQuarter = fc.constantFrom('2025-Q4', '2026-Q1');
export const anyMatter = fc.constantFrom('m-1', 'm-2', 'm-3', 'm-4');
export const anyPerson = fc.constantFrom('e-1', 'e-2', 'e-3');

/** An arbitrary of a kind: the fields of its data, and which of them is its own instant. */
export const kindOf = (kind: string, at: string | undefined, fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ id: fc.uuid(), at: anyInstant, data: fc.record(fields) }).map(({ id, at: instant, data }): Fact => {
    const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    const known = factOf(kind, id, given, '2026-01-01T00:00:00+08:00');
    return { ...known, at: instant, data: at === undefined ? known.data : { ...known.data, [at]: instant } } as Fact;
  });
