import { type Day, type Month, monthOf } from '@goldkey/kernel';
import type { Holding, Organisation } from '@goldkey/rulebook';

/** Kinds that make the organisation, beside rosters and certificates, which name a person. */
export const ORGANISATION_KINDS: ReadonlySet<string> = new Set([
  'estates.property.registered',
  'staffing.unit.defined',
  'staffing.appointment.started',
  'staffing.appointment.ended',
]);

/** Before every month. */
export const EVER = '0001-01' as Month;

const departmentsByPlace = ({ units, propertyOf }: Organisation): Map<string, string> => {
  const departments = new Map<string, string>();
  for (const { unitId, kind, key } of [...units.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
    const place = kind === 'department' ? propertyOf(unitId) : undefined;
    if (place !== undefined) departments.set(place, `${departments.get(place) ?? ''}\n${unitId} ${key ?? false}`);
  }
  return departments;
};

const sameHolding = (a: Holding, b: Holding): boolean =>
  a.employeeId === b.employeeId &&
  a.unitId === b.unitId &&
  a.role === b.role &&
  a.from === b.from &&
  a.until === b.until &&
  a.newcomer === b.newcomer &&
  a.keyPosition === b.keyPosition &&
  a.reason === b.reason;

/** The first day on which two states of an appointment differ. */
const differsFrom = (a: Holding | undefined, b: Holding | undefined): Day | undefined => {
  if (a === undefined || b === undefined) return (a ?? b)?.from;
  if (sameHolding(a, b)) return undefined;
  const ends = [a.until, b.until].filter((day) => day !== undefined).sort();
  return sameHolding({ ...a, until: b.until, reason: b.reason }, b) ? ends[0] : a.from < b.from ? a.from : b.from;
};

const firstDifference = (before: readonly Holding[], after: readonly Holding[]): Day | undefined => {
  const old = new Map(before.map((held) => [held.appointmentId, held]));
  const fresh = new Map(after.map((held) => [held.appointmentId, held]));
  const days = [...new Set([...old.keys(), ...fresh.keys()])].flatMap(
    (id) => differsFrom(old.get(id), fresh.get(id)) ?? [],
  );
  return days.sort()[0];
};

/**
 * What a change of the organisation means: from which month on a property has to be judged again, and the units that became
 * or ceased to be a department of a registered property, which facts may name wherever they stand.
 */
export const changedPlaces = (
  before: Organisation,
  after: Organisation,
): { readonly from: ReadonlyMap<string, Month>; readonly departments: readonly string[] } => {
  const from = new Map<string, Month>();
  for (const place of new Set([...before.holdings.keys(), ...after.holdings.keys()])) {
    const day = firstDifference(before.holdings.get(place) ?? [], after.holdings.get(place) ?? []);
    if (day !== undefined) from.set(place, monthOf(day));
  }
  const [old, fresh] = [departmentsByPlace(before), departmentsByPlace(after)];
  for (const place of new Set([...old.keys(), ...fresh.keys()]))
    if (old.get(place) !== fresh.get(place)) from.set(place, EVER);
  const departments = [...new Set([...before.units.keys(), ...after.units.keys()])].filter(
    (id) => before.isDepartment(id) !== after.isDepartment(id),
  );
  return { from, departments };
};

/** Units where they stand in the tree. */
const treeOf = ({ units }: Organisation): string =>
  JSON.stringify([...units.values()].map(({ unitId, parentId, propertyId }) => [unitId, parentId, propertyId]).sort());

/** The first month of which clauses of the group may say something else: another tree, or another appointment anywhere. */
export const groupChangedFrom = (before: Organisation, after: Organisation): Month | undefined => {
  if (treeOf(before) !== treeOf(after)) return EVER;
  const day = firstDifference(before.everybody, after.everybody);
  return day === undefined ? undefined : monthOf(day);
};
