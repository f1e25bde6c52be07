import {
  addDays,
  type Day,
  dayOf,
  daysOf,
  endOfDay,
  type Instant,
  lastDayOf,
  type Month,
  monthOf,
  monthsOf,
  type Period,
  periodKind,
  quarterOf,
  shiftMonth,
  startOfDay,
  weekOf,
} from '@goldkey/kernel';
import { aggregateOf, periodRefOf } from '../facts/identity.js';
import type { Fact } from '../vocabulary.js';
import { firstDayOf } from './calendar.js';
import { REFERENCE_KINDS } from './situation.js';

/** Days before a period from which a clause may still read an act or a cause by its instant. */
const BACK_DAYS = 45;
const AHEAD_DAYS = 2;

/** Which facts of a property decide a month; load all that meet any of the conditions. */
export interface Selection {
  /** Facts whose `at` lies here, both ends included. */
  readonly from: Instant;
  readonly until: Instant;
  /** Facts that speak of one of these periods by name, whenever. */
  readonly periodRefs: readonly string[];
  /** Facts of these kinds, of all times and properties. */
  readonly referenceKinds: readonly string[];
  /** And every fact, whenever, of a matter of which one was loaded. */
  readonly wholeMatters: true;
}

/** What the online driver loads for a month of a property so that it sees all that the offline one would use. */
export const selects = (month: Month, zone: string): Selection => {
  const { first, last } = daysOf(month);
  const weeks: string[] = [];
  for (let day: Day = addDays(first, -7); day <= addDays(last, 7); day = addDays(day, 7)) weeks.push(weekOf(day));
  const before = shiftMonth(month, -1);
  return {
    from: startOfDay(addDays(first, -BACK_DAYS), zone),
    until: endOfDay(addDays(last, AHEAD_DAYS), zone),
    periodRefs: [
      ...new Set([month, shiftMonth(month, 1), before, quarterOf(month), quarterOf(before), ...weeks, weekOf(last)]),
    ],
    referenceKinds: [...REFERENCE_KINDS],
    wholeMatters: true,
  };
};

/** Which months of its property a fact can change. */
export interface Dirt {
  /** Every month of every property that it may concern: the tree, appointments, properties. */
  readonly all: boolean;
  readonly months: readonly Month[];
  /** Where given, the months of every other fact of this matter too: a late decision changes the month of reception. */
  readonly matter?: string;
}

const around = (period: string): Month[] => {
  if (periodKind(period) === undefined) return [];
  const months = monthsOf(period as Period);
  const [first] = months;
  const last = months.at(-1);
  return first && last ? [shiftMonth(first, -1), ...months, shiftMonth(last, 1)] : [];
};

/** The months that a fact can change: those around its instant and around the period that it names. */
export const dirties = (fact: Fact, zone: string): Dirt => {
  if (REFERENCE_KINDS.has(fact.kind)) return { all: true, months: [] };
  const own = monthOf(dayOf(fact.at, zone));
  const named = periodRefOf(fact);
  const matter = aggregateOf(fact);
  const months = new Set<Month>([own, shiftMonth(own, 1), ...(named === undefined ? [] : around(named))]);
  for (const value of Object.values(fact.data)) {
    // Where the data has an instant of its own that differs from the fact's, the data decides what it counts for.
    if (typeof value === 'number' && value > 86_400_000 && value !== fact.at) {
      const other = monthOf(dayOf(value as Instant, zone));
      months.add(other);
      months.add(shiftMonth(other, 1));
    }
  }
  return { all: false, months: [...months].sort(), ...(matter === undefined ? {} : { matter }) };
};

/** First and last instant of a month in a zone. */
export const monthBounds = (month: Month, zone: string): { from: Instant; until: Instant } => ({
  from: startOfDay(firstDayOf(month), zone),
  until: endOfDay(lastDayOf(month), zone),
});
