import type { Day } from '@goldkey/kernel';
import type { Fact, FactData, FactKind } from '../vocabulary.js';

/** A role held at a place of the organisation. */
export interface Holding {
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly role: string;
  readonly from: Day;
  /** The last day; absent while it runs. */
  readonly until?: Day;
  readonly newcomer: boolean;
  readonly keyPosition: boolean;
  /** How and why it ended. */
  readonly reason?: string;
}

type Unit = FactData['staffing.unit.defined'];

/** What belongs to no single property: the tree, who is appointed where, who works when. */
export interface Organisation {
  readonly units: ReadonlyMap<string, Unit>;
  /** Appointments by property. */
  readonly holdings: ReadonlyMap<string, readonly Holding[]>;
  /** Every appointment. */
  readonly everybody: readonly Holding[];
  /** `work`, `rest` or `leave` by the roster; `undefined` where it has no entry. */
  rosterOf(employeeId: string, day: Day): string | undefined;
  /** Whether the person has a certificate of a craft that is valid on the day. */
  isCertified(employeeId: string, day: Day): boolean;
  /** The property of a unit, or of the next unit above that has one. */
  propertyOf(unitId: string): string | undefined;
  /** Departments of a registered property, by id. */
  departmentsOf(propertyId: string): readonly Unit[];
  /** Whether the unit is a department of a registered property; no other is assessed, also where facts name it. */
  isDepartment(unitId: string): boolean;
  /** Whether a unit is another one or lies under it. */
  isWithin(unitId: string, above: string): boolean;
}

/**
 * Kinds that every property needs, of all times: definitions hold for all time (rulebook 0), and rosters and certificates
 * name a person and no property.
 */
export const REFERENCE_KINDS: ReadonlySet<string> = new Set([
  'estates.property.registered',
  'staffing.unit.defined',
  'staffing.appointment.started',
  'staffing.appointment.ended',
  'staffing.roster.day-set',
  'staffing.certificate.granted',
]);

const dataOf = <Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactData[Kind][] =>
  facts.filter((fact) => fact.kind === kind).map((fact) => fact.data as FactData[Kind]);

/** A unit and those above it, nearest first; a circle ends where it would begin again. */
const upwards = function* (units: ReadonlyMap<string, Unit>, unitId: string): Iterable<string> {
  const walked = new Set<string>();
  for (let id: string | undefined = unitId; id !== undefined && !walked.has(id); id = units.get(id)?.parentId) {
    walked.add(id);
    yield id;
  }
};

const holdingsOf = (facts: readonly Fact[]): { held: Holding; propertyId?: string }[] => {
  const ended = new Map(dataOf(facts, 'staffing.appointment.ended').map((end) => [end.appointmentId, end]));
  return dataOf(facts, 'staffing.appointment.started').map((started) => {
    const { appointmentId, employeeId, unitId, propertyId, role, from, newcomer, keyPosition } = started;
    const end = ended.get(appointmentId);
    const held = {
      appointmentId,
      employeeId,
      unitId,
      role,
      from,
      newcomer: newcomer ?? false,
      keyPosition: keyPosition ?? false,
    };
    return { held: end ? { ...held, until: end.until, reason: end.reason } : held, propertyId };
  });
};

/** What rosters and certificates, which name a person and no property, tell. */
export const personalOf = (seen: readonly Fact[]): Pick<Organisation, 'rosterOf' | 'isCertified'> => {
  const roster = new Map(
    dataOf(seen, 'staffing.roster.day-set').map(({ employeeId, date, kind }) => [`${employeeId}\n${date}`, kind]),
  );
  const certificates = new Map<string, { readonly validFrom: Day; readonly validUntil: Day }[]>();
  for (const granted of dataOf(seen, 'staffing.certificate.granted'))
    certificates.set(granted.employeeId, [...(certificates.get(granted.employeeId) ?? []), granted]);
  return {
    rosterOf: (employeeId, day) => roster.get(`${employeeId}\n${day}`),
    isCertified: (employeeId, day) =>
      (certificates.get(employeeId) ?? []).some(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil),
  };
};

/** Reads the tree, the appointments and the rosters from the facts seen. */
export const organisationOf = (seen: readonly Fact[]): Organisation => {
  const facts = seen.filter(({ kind }) => REFERENCE_KINDS.has(kind));
  const units = new Map(dataOf(facts, 'staffing.unit.defined').map((unit) => [unit.unitId, unit]));
  const propertyOf = (unitId: string): string | undefined => {
    for (const id of upwards(units, unitId)) {
      const propertyId = units.get(id)?.propertyId;
      if (propertyId !== undefined) return propertyId;
    }
    return undefined;
  };
  const everybody = holdingsOf(facts);
  const holdings = new Map<string, Holding[]>();
  for (const { held, propertyId } of everybody) {
    const place = propertyId ?? propertyOf(held.unitId);
    if (place === undefined) continue;
    const known = holdings.get(place);
    if (known) known.push(held);
    else holdings.set(place, [held]);
  }
  const registered = new Set(dataOf(facts, 'estates.property.registered').map(({ propertyId }) => propertyId));
  const departments = new Map<string, Unit[]>();
  const assessed = new Set<string>();
  for (const unit of [...units.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
    const place = unit.kind === 'department' ? propertyOf(unit.unitId) : undefined;
    if (place === undefined || !registered.has(place)) continue;
    departments.set(place, [...(departments.get(place) ?? []), unit]);
    assessed.add(unit.unitId);
  }
  return {
    units,
    holdings,
    everybody: everybody.map(({ held }) => held),
    ...personalOf(facts),
    propertyOf,
    departmentsOf: (propertyId) => departments.get(propertyId) ?? [],
    isDepartment: (unitId) => assessed.has(unitId),
    isWithin: (unitId, above) => [...upwards(units, unitId)].includes(above),
  };
};
