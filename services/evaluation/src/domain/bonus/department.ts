import type { Day } from '@goldkey/kernel';

/** A unit of a property in the tree. */
export interface PlacedUnit {
  readonly unitId: string;
  readonly parentId?: string;
  readonly kind: string;
  readonly name: string;
}

/** A post held in a unit; both days included, without `until` it runs. */
export interface UnitPost {
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly role: string;
  readonly from: Day;
  readonly until?: Day;
}

/** A property's units and the posts that were ever held in them. */
export interface PropertyStaff {
  readonly units: readonly PlacedUnit[];
  readonly posts: readonly UnitPost[];
}

/** Who leads a unit, by role, the first of them before the others. */
const LEADING = ['property-manager', 'centre-director', 'supervisor'];

/** The unit and those above it within the property, nearest first; a circle ends where it would begin again. */
const upwards = ({ units }: PropertyStaff, unitId: string): readonly string[] => {
  const parents = new Map(units.map((unit) => [unit.unitId, unit.parentId]));
  const walked: string[] = [];
  for (let id: string | undefined = unitId; id !== undefined && parents.has(id); id = parents.get(id)) {
    if (walked.includes(id)) break;
    walked.push(id);
  }
  return walked;
};

const runsOn = ({ from, until }: UnitPost, day: Day): boolean => from <= day && (until === undefined || day <= until);

/** Of two who lead one unit: by role, then the appointment that began last, then the smaller id (rulebook 0, who). */
const leadsBefore = (a: UnitPost, b: UnitPost): number =>
  LEADING.indexOf(a.role) - LEADING.indexOf(b.role) ||
  (a.from === b.from ? 0 : a.from < b.from ? 1 : -1) ||
  (a.appointmentId < b.appointmentId ? -1 : 1);

/**
 * Who heads a department on a day: whoever leads its own unit, by a post of manager, director or supervisor; where nobody
 * does, whoever leads the next unit above within the property. `undefined` where nobody leads any of them.
 */
export const headOf = (staff: PropertyStaff, departmentId: string, day: Day): string | undefined => {
  for (const unitId of upwards(staff, departmentId)) {
    const [head] = staff.posts
      .filter((post) => post.unitId === unitId && LEADING.includes(post.role) && runsOn(post, day))
      .sort(leadsBefore);
    if (head) return head.employeeId;
  }
  return undefined;
};

/** Who belonged to a department on any day from `first` to `last`: a post in its unit or below; each with their last role. */
export const membersOf = (
  staff: PropertyStaff,
  departmentId: string,
  { first, last }: { readonly first: Day; readonly last: Day },
): ReadonlyMap<string, string> => {
  const belongs = new Set(
    staff.units.filter(({ unitId }) => upwards(staff, unitId).includes(departmentId)).map(({ unitId }) => unitId),
  );
  const held = staff.posts
    .filter(({ unitId, from, until }) => belongs.has(unitId) && from <= last && (until === undefined || until >= first))
    .sort((a, b) => (a.from === b.from ? (a.appointmentId < b.appointmentId ? -1 : 1) : a.from < b.from ? -1 : 1));
  return new Map(held.map(({ employeeId, role }) => [employeeId, role]));
};
