import {
  addDays,
  type Day,
  dayOf,
  daysOf,
  endOfDay,
  type Instant,
  type Month,
  monthOf,
  monthsOf,
  type Period,
  periodKind,
  quarterOf,
  shiftMonth,
  startOfDay,
} from '@goldkey/kernel';
import { aggregateOf, periodRefsOf, spanOf } from '../facts/identity.js';
import type { Fact, FactData } from '../vocabulary.js';
import { weeksIn } from './calendar.js';
import { REFERENCE_KINDS } from './organisation.js';

/**
 * How far outside a period an act or a cause may lie that no period names: a deadline counted in hours is at most 30 days
 * after its cause (the bound of such parameters), and a newcomer's first 30 days reach as far.
 */
const BACK_DAYS = 45;
const AHEAD_DAYS = 2;

/** Kinds of one property that hold from one day until another; all of them are needed. */
const STANDING_KINDS: readonly string[] = [
  'inspections.post.defined',
  'estates.household.registered',
  'inspections.conduct-violation.confirmed',
];

/** Which facts of a property decide a period; load all that meet any of the conditions. */
export interface Selection {
  /** Facts whose `at` lies here, both ends included. */
  readonly from: Instant;
  readonly until: Instant;
  /** Facts whose {@link periodRefsOf} has one of these or a long span that has a month of them, whenever they are. */
  readonly periodRefs: readonly string[];
  /** Facts of these kinds, of all times; and for all properties. */
  readonly referenceKinds: readonly string[];
  /** Facts of these kinds of the property, of all times. */
  readonly standingKinds: readonly string[];
  /** And every fact, whenever, of a matter ({@link aggregateOf}) of which one was loaded. */
  readonly wholeMatters: true;
}

/** What the online driver loads of a property so that it sees all that the offline one would use for the period. */
export const selects = (period: Period, zone: string): Selection => {
  const { first, last } = daysOf(period);
  const months = monthsOf(period);
  const near = new Set<string>(weeksIn({ first: addDays(first, -7), last: addDays(last, 7) }));
  for (const month of months) {
    for (const other of [shiftMonth(month, -1), month, shiftMonth(month, 1)]) near.add(other).add(quarterOf(other));
  }
  for (const name of [...near]) if (periodKind(name) === 'month') near.add(name.slice(0, 4)).add(halfOf(name as Month));
  return {
    from: startOfDay(addDays(first, -BACK_DAYS), zone),
    until: endOfDay(addDays(last, AHEAD_DAYS), zone),
    periodRefs: [...near],
    referenceKinds: [...REFERENCE_KINDS],
    standingKinds: STANDING_KINDS,
    wholeMatters: true,
  };
};

/** What all months together select that the period meets: whoever judges a week looks at the months around it. */
export const selectsMonths = (period: Period, zone: string): Selection => {
  const each = monthsOf(period).map((month) => selects(month, zone));
  return {
    ...selects(period, zone),
    from: Math.min(...each.map(({ from }) => from)) as Instant,
    until: Math.max(...each.map(({ until }) => until)) as Instant,
    periodRefs: [...new Set(each.flatMap(({ periodRefs }) => periodRefs))],
  };
};

const halfOf = (month: Month): string => `${month.slice(0, 4)}-H${Number(month.slice(5)) <= 6 ? 1 : 2}`;

/** What has to be judged again because of a fact. Where it replaces another or is withdrawn, so has what the other one says. */
export interface Dirt {
  /** `property`: the one that the fact names; `person`: those where `employeeId` has or had an appointment; `group`: all. */
  readonly scope: 'property' | 'person' | 'group';
  readonly employeeId?: string;
  readonly months: readonly Month[];
  /** This month and every later one. */
  readonly onward?: Month;
  /** The months of every other fact of this matter too: a late decision changes the month of reception. */
  readonly matter?: string;
}

const EVER = '0001-01' as Month;

const referenceDirt = (fact: Fact): Dirt | undefined => {
  const data = fact.data as never;
  switch (fact.kind) {
    // A department is assessed once its property is registered, also by what other properties tell of it.
    case 'estates.property.registered':
    case 'staffing.unit.defined':
      return { scope: 'group', months: [], onward: EVER };
    case 'staffing.appointment.started': {
      const { propertyId, from } = data as FactData['staffing.appointment.started'];
      return { scope: propertyId === undefined ? 'group' : 'property', months: [], onward: monthOf(from) };
    }
    case 'staffing.appointment.ended': {
      const { employeeId, until } = data as FactData['staffing.appointment.ended'];
      return { scope: 'person', employeeId, months: [], onward: monthOf(until) };
    }
    case 'staffing.roster.day-set': {
      const { employeeId, date } = data as FactData['staffing.roster.day-set'];
      return { scope: 'person', employeeId, months: [monthOf(date)] };
    }
    case 'staffing.certificate.granted': {
      const { employeeId, validFrom } = data as { employeeId: string; validFrom: Day };
      return { scope: 'person', employeeId, months: [], onward: monthOf(validFrom) };
    }
    case 'inspections.conduct-violation.confirmed': {
      // The months that it takes run forward, and move those that later ones take.
      const { occurredOn } = data as FactData['inspections.conduct-violation.confirmed'];
      return { scope: 'property', months: [], onward: monthOf(occurredOn) };
    }
    default:
      return undefined;
  }
};

/** The months that a fact can change: those around its instant and around the periods that it names. */
export const dirties = (fact: Fact, zone: string): Dirt => {
  const reference = referenceDirt(fact);
  if (reference) return reference;
  const own = monthOf(dayOf(fact.at, zone));
  const months = new Set<Month>([own, shiftMonth(own, 1)]);
  let onward: Month | undefined;
  for (const name of periodRefsOf(fact, zone)) {
    const span = spanOf(name);
    if (span !== undefined) {
      onward = shiftMonth(span.first, -1);
      continue;
    }
    // A plan is owed the month before its period, a report the month after.
    const named = monthsOf(name as Period);
    for (const month of named) months.add(shiftMonth(month, -1)).add(month).add(shiftMonth(month, 1));
  }
  const matter = aggregateOf(fact);
  return {
    ...{ scope: 'property', months: [...months].sort() },
    ...(onward !== undefined && { onward }),
    ...(matter !== undefined && { matter }),
  };
};
