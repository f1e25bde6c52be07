import { type Day, dayOf, type Instant, startOfDay } from '@goldkey/kernel';
import type { Fact, FactData, FactKind } from '../vocabulary.js';

/** A role held at a property. */
export interface Holding {
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly role: string;
  readonly from: Day;
  /** The last day; absent while it runs. */
  readonly until?: Day;
}

/** What is known of one property at the as-of instant: all that a clause may look at. */
export interface Situation {
  readonly propertyId: string;
  readonly zone: string;
  readonly serviceStart: Day;
  readonly serviceEnd?: Day;
  readonly asOf: Instant;
  /** Departments of the property. */
  readonly departments: readonly string[];
  /** Facts of a kind, oldest first. */
  facts<Kind extends FactKind>(kind: Kind): readonly Fact<Kind>[];
  /** Facts of a kind whose matter (complaint, task, forum…) has this id, oldest first. */
  factsOf<Kind extends FactKind>(kind: Kind, field: keyof FactData[Kind] & string, id: string): readonly Fact<Kind>[];
  /** Who holds the role at the instant: the appointment that began last, then the smaller id (rulebook 0, who). */
  holder(role: string, at: Instant): Holding | undefined;
}

/** What belongs to no single property: the tree and who is appointed where. */
export interface Organisation {
  readonly units: ReadonlyMap<string, FactData['staffing.unit.defined']>;
  readonly holdings: ReadonlyMap<string, readonly Holding[]>;
}

const DEFAULT_ZONE = 'Asia/Shanghai';

/** Kinds that every property needs, of all times. */
export const REFERENCE_KINDS: ReadonlySet<string> = new Set([
  'estates.property.registered',
  'staffing.unit.defined',
  'staffing.appointment.started',
  'staffing.appointment.ended',
]);

/** The property of a unit, or of the next unit above that has one. */
const propertyOfUnit = (units: Organisation['units'], unitId: string): string | undefined => {
  const walked = new Set<string>();
  for (let id: string | undefined = unitId; id !== undefined && !walked.has(id); id = units.get(id)?.parentId) {
    walked.add(id);
    const found = units.get(id)?.propertyId;
    if (found !== undefined) return found;
  }
  return undefined;
};

const dataOf = <Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactData[Kind][] =>
  facts.filter((fact) => fact.kind === kind).map((fact) => fact.data as FactData[Kind]);

/** Reads the tree and the appointments from the facts seen. */
export const organisationOf = (seen: readonly Fact[]): Organisation => {
  const units = new Map(dataOf(seen, 'staffing.unit.defined').map((unit) => [unit.unitId, unit]));
  const ended = new Map(dataOf(seen, 'staffing.appointment.ended').map((end) => [end.appointmentId, end.until]));
  const holdings = new Map<string, Holding[]>();
  for (const { appointmentId, employeeId, unitId, propertyId, role, from } of dataOf(
    seen,
    'staffing.appointment.started',
  )) {
    const place = propertyId ?? propertyOfUnit(units, unitId);
    if (place === undefined) continue;
    const until = ended.get(appointmentId);
    const holding = { appointmentId, employeeId, unitId, role, from, ...(until === undefined ? {} : { until }) };
    const known = holdings.get(place);
    if (known) known.push(holding);
    else holdings.set(place, [holding]);
  }
  return { units, holdings };
};

const began = (a: Holding, b: Holding): number => {
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  return a.appointmentId < b.appointmentId ? -1 : 1;
};

/** The departments of a property: units of that kind that lie in it. */
const departmentsOf = ({ units }: Organisation, propertyId: string): string[] =>
  [...units.values()]
    .filter(({ kind, unitId }) => kind === 'department' && propertyOfUnit(units, unitId) === propertyId)
    .map(({ unitId }) => unitId)
    .sort();

const grouped = (facts: readonly Fact[]): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = groups.get(fact.kind);
    if (known) known.push(fact);
    else groups.set(fact.kind, [fact]);
  }
  return groups;
};

/** The situation of a property: `facts` are those of the property, seen and in order. `undefined` where it is not registered. */
export const situationOf = (
  registered: FactData['estates.property.registered'] | undefined,
  facts: readonly Fact[],
  organisation: Organisation,
  asOf: Instant,
): Situation | undefined => {
  if (!registered) return undefined;
  const { propertyId, timeZone, serviceStart, serviceEnd } = registered;
  const zone = timeZone ?? DEFAULT_ZONE;
  const kinds = grouped(facts);
  const holdings = [...(organisation.holdings.get(propertyId) ?? [])].sort(began);
  const indexes = new Map<string, Map<unknown, Fact[]>>();
  const indexed = (kind: string, field: string): Map<unknown, Fact[]> => {
    const name = `${kind}\n${field}`;
    const known = indexes.get(name);
    if (known) return known;
    const index = new Map<unknown, Fact[]>();
    for (const fact of kinds.get(kind) ?? []) {
      const value = (fact.data as Record<string, unknown>)[field];
      const group = index.get(value);
      if (group) group.push(fact);
      else index.set(value, [fact]);
    }
    indexes.set(name, index);
    return index;
  };
  return {
    propertyId,
    zone,
    serviceStart,
    ...(serviceEnd === undefined ? {} : { serviceEnd }),
    asOf,
    departments: departmentsOf(organisation, propertyId),
    facts: (kind) => (kinds.get(kind) ?? []) as never,
    factsOf: (kind, field, id) => (indexed(kind, field).get(id) ?? []) as never,
    holder: (role, at) => {
      const day = dayOf(at, zone);
      return holdings.find(
        (held) => held.role === role && held.from <= day && (held.until === undefined || day <= held.until),
      );
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
