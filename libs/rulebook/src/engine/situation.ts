import { type Day, dayOf, type Instant, isWorkingDay, startOfDay } from '@goldkey/kernel';
import type { Fact, FactData, FactKind } from '../vocabulary.js';
import type { Holding, Organisation } from './organisation.js';

export type { Holding, Organisation };

/** What is known of one property at the as-of instant: all that a clause may look at. */
export interface Situation {
  readonly propertyId: string;
  readonly unitId: string;
  readonly zone: string;
  readonly serviceStart: Day;
  readonly serviceEnd?: Day;
  readonly households: number;
  readonly asOf: Instant;
  readonly organisation: Organisation;
  /** Facts of a kind, oldest first. */
  facts<Kind extends FactKind>(kind: Kind): readonly Fact<Kind>[];
  /** Facts of a kind whose field (its matter, its period) has this value, oldest first. */
  factsOf<Kind extends FactKind>(
    kind: Kind,
    field: keyof FactData[Kind] & string,
    value: string,
  ): readonly Fact<Kind>[];
  /** Who holds the role at the instant: the appointment that began last, then the smaller id (rulebook 0, who). */
  holder(role: string, at: Instant): Holding | undefined;
  /** Everybody who holds a role on the day, the appointment that began last first; every role where none is named. */
  holders(day: Day, role?: string): readonly Holding[];
  /** Whether the person rests or is on leave: by the roster, else by the public calendar (rulebook 0, rest days). */
  rests(employeeId: string | undefined, day: Day): boolean;
  /** Whether the property is in service at the instant. */
  inService(at: Instant): boolean;
}

export const DEFAULT_ZONE = 'Asia/Shanghai';

const grouped = (facts: readonly Fact[]): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = groups.get(fact.kind);
    if (known) known.push(fact);
    else groups.set(fact.kind, [fact]);
  }
  return groups;
};

const indexBy = (facts: readonly Fact[], field: string): Map<unknown, Fact[]> => {
  const index = new Map<unknown, Fact[]>();
  for (const fact of facts) {
    const value = (fact.data as Record<string, unknown>)[field];
    const group = index.get(value);
    if (group) group.push(fact);
    else index.set(value, [fact]);
  }
  return index;
};

/** Of two appointments to a role the one that counts first: that began last, then the smaller id (rulebook 0, who). */
export const began = (a: Holding, b: Holding): number =>
  a.from < b.from ? 1 : a.from > b.from ? -1 : a.appointmentId < b.appointmentId ? -1 : 1;

/** Whether the appointment runs on the day; both ends included. */
export const runsOn = ({ from, until }: Holding, day: Day): boolean =>
  from <= day && (until === undefined || day <= until);

/** The situation of a registered property; `facts` are those of the property, seen and in order. */
export const situationOf = (
  registered: FactData['estates.property.registered'],
  facts: readonly Fact[],
  organisation: Organisation,
  asOf: Instant,
): Situation => {
  const { propertyId, unitId, timeZone, serviceStart, serviceEnd, households } = registered;
  const zone = timeZone ?? DEFAULT_ZONE;
  const kinds = grouped(facts);
  const holdings = [...(organisation.holdings.get(propertyId) ?? [])].sort(began);
  const indexes = new Map<string, Map<unknown, Fact[]>>();
  const indexed = (kind: string, field: string): Map<unknown, Fact[]> => {
    const name = `${kind}\n${field}`;
    const index = indexes.get(name) ?? indexBy(kinds.get(kind) ?? [], field);
    indexes.set(name, index);
    return index;
  };
  return {
    propertyId,
    unitId,
    zone,
    serviceStart,
    ...(serviceEnd === undefined ? {} : { serviceEnd }),
    households,
    asOf,
    organisation,
    facts: (kind) => (kinds.get(kind) ?? []) as never,
    factsOf: (kind, field, value) => (indexed(kind, field).get(value) ?? []) as never,
    holder: (role, at) => {
      const day = dayOf(at, zone);
      return holdings.find((held) => held.role === role && runsOn(held, day));
    },
    holders: (day, role) => holdings.filter((held) => (role === undefined || held.role === role) && runsOn(held, day)),
    rests: (employeeId, day) => {
      const set = employeeId === undefined ? undefined : organisation.rosterOf(employeeId, day);
      return set === undefined ? !isWorkingDay(day) : set !== 'work';
    },
    inService: (at) => {
      const day = dayOf(at, zone);
      return day >= serviceStart && (serviceEnd === undefined || day <= serviceEnd);
    },
  };
};

/** Whether a duty's window lies in the property's time of service and in the holder's appointment (rulebook 0, from when). */
export const windowCounts = (
  situation: Situation,
  window: { readonly from: Instant; readonly until: Instant },
  holder: Holding | undefined,
): boolean => {
  const { zone, serviceStart, serviceEnd } = situation;
  if (window.from < startOfDay(serviceStart, zone)) return false;
  if (serviceEnd !== undefined && dayOf(window.until, zone) > serviceEnd) return false;
  return holder === undefined || window.from >= startOfDay(holder.from, zone);
};
