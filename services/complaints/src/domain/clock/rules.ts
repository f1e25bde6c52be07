import { accept, type Decision, type Instant, minuteOf, type Recording, refuse } from '@goldkey/kernel';
import type { Clock, Kind, Limit, Priority } from './clock.js';
import { reckon } from './reckoning.js';
import type { LocalHours, ServiceHours } from './service-hours.js';

/** A limit of one kind of matter, by how urgent it is. */
export interface KindLimit extends Limit {
  readonly kind: Kind;
  readonly priority: Priority;
}

/** By what a property's clocks run. Kinds and priorities without a limit have no clock. */
export interface ClockRules {
  readonly id: string;
  readonly propertyId: string;
  /** Grows by one with every change; a running clock names the one that it started by. */
  readonly ruleVersion: number;
  readonly hours: ServiceHours;
  readonly limits: readonly KindLimit[];
  readonly setAt: Instant;
}

export interface ClockRulesSet {
  readonly type: 'ClockRulesSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly rules: ClockRules;
}

export interface SetClockRules extends Recording {
  readonly id: string;
  readonly propertyId: string;
  readonly hours: ServiceHours;
  readonly limits: readonly KindLimit[];
}

const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length;

const climbsAreInOrder = ({ climbs }: KindLimit): boolean =>
  climbs.every(({ afterMinutes }, index) => index === 0 || afterMinutes > (climbs[index - 1]?.afterMinutes ?? 0));

/** A deadline that lies more days of service ahead is none: nobody could be told by when. */
const MOST_SERVICE_DAYS = 1_000;
const isInReach = ({ minutes, counting }: KindLimit, { from, until }: ServiceHours): boolean =>
  counting !== 'service-hours' || minutes <= (minuteOf(until) - minuteOf(from)) * MOST_SERVICE_DAYS;

/** Sets hours, calendar and limits of a property, from now on; a clock that runs keeps the rule that it started by. */
export const setClockRules = (known: ClockRules | undefined, command: SetClockRules): Decision<ClockRulesSet> => {
  const { hours, limits, propertyId, id, at, eventId } = command;
  if (hours.from >= hours.until) return refuse('complaints.hours-invalid', { from: hours.from, until: hours.until });
  if (hasTwice(hours.exceptions.map(({ day }) => day))) return refuse('complaints.day-set-twice-invalid', {});
  if (hasTwice(limits.map(({ kind, priority }) => `${kind} ${priority}`)))
    return refuse('complaints.limit-set-twice-invalid', {});
  if (!limits.every(climbsAreInOrder)) return refuse('complaints.climbs-invalid', {});
  if (!limits.every((limit) => isInReach(limit, hours))) return refuse('complaints.limit-out-of-reach-invalid', {});
  const rules: ClockRules = {
    id: known?.id ?? id,
    propertyId,
    ruleVersion: (known?.ruleVersion ?? 0) + 1,
    hours,
    limits,
    setAt: at,
  };
  return accept({ type: 'ClockRulesSet', eventId, at, rules });
};

/** The clock of a matter that starts now; undefined where the property has no limit for it. */
export const clockFor = (
  rules: ClockRules,
  matter: { readonly kind: Kind; readonly priority: Priority; readonly zone: string; readonly startedAt: Instant },
): Clock | undefined => {
  const limit = rules.limits.find(({ kind, priority }) => kind === matter.kind && priority === matter.priority);
  if (limit === undefined) return undefined;
  const clock: Clock = {
    ruleVersion: rules.ruleVersion,
    limitMinutes: limit.minutes,
    counting: limit.counting,
    warnMinutes: limit.warnMinutes,
    climbs: limit.climbs,
    hours: { ...rules.hours, zone: matter.zone },
    startedAt: matter.startedAt,
    pauses: [],
    warned: false,
    climbed: 0,
  };
  const { dueAt } = reckon(clock);
  const lastDay = dueAt === undefined ? undefined : new Date(dueAt + DAY_MS).toISOString().slice(0, 10);
  // Only the days that it can meet go along: a matter is not to carry the calendar of years.
  return { ...clock, hours: near(clock.hours, matter.startedAt, lastDay) };
};

const DAY_MS = 86_400_000;
/** A clock that pauses can run on for so long by the days that the property had set. */
const HORIZON_MS = 120 * DAY_MS;

const near = (hours: LocalHours, from: Instant, lastDay: string | undefined): LocalHours => {
  const first = new Date(from - DAY_MS).toISOString().slice(0, 10);
  const horizon = new Date(from + HORIZON_MS).toISOString().slice(0, 10);
  const last = lastDay === undefined || lastDay < horizon ? horizon : lastDay;
  return { ...hours, exceptions: hours.exceptions.filter(({ day }) => day >= first && day <= last) };
};
