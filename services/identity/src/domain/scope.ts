/** A node of the organisation tree, as this service knows it. */
export interface Unit {
  readonly unitId: string;
  readonly kind: string;
  readonly parentId?: string;
  readonly propertyId?: string;
  readonly name?: string;
}

/** A property and the unit that it belongs to. */
export interface PropertyPlace {
  readonly propertyId: string;
  readonly unitId: string;
}

/** Where a person holds a role. */
export interface Appointment {
  readonly unitId: string;
  readonly propertyId?: string;
  readonly role: string;
}

/** An appointment that runs today. */
export interface RunningAppointment extends Appointment {
  readonly appointmentId: string;
  /** Who holds it. */
  readonly employeeId: string;
  /** YYYY-MM-DD by the appointment's own calendar. */
  readonly today: string;
  /** What the unit is called; absent where it was defined before names were kept. */
  readonly unitName?: string;
}

/** The part of the organisation that a person sees. */
export type Reach = { readonly all: true } | { readonly all: false; readonly properties: readonly string[] };

/** The ids of the unit and of all units below it; a tree that loops is walked once. */
const subtree = (root: string, children: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const seen = new Set<string>();
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(children.get(next) ?? []));
  }
  return seen;
};

const childrenOf = (units: readonly Unit[]): Map<string, string[]> => {
  const children = new Map<string, string[]>();
  for (const { unitId, parentId } of units) {
    if (parentId === undefined) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(unitId);
    else children.set(parentId, [unitId]);
  }
  return children;
};

/**
 * The properties that appointments give sight of: everything below the unit of each. An appointment below a property (a
 * department's) sees that property. An appointment in the group's root unit sees everything.
 */
export const reachOf = (
  appointments: readonly Appointment[],
  units: readonly Unit[],
  properties: readonly PropertyPlace[],
): Reach => {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  if (appointments.some(({ unitId }) => byId.get(unitId)?.kind === 'group')) return { all: true };
  const children = childrenOf(units);
  const seen = new Set<string>();
  for (const { unitId, propertyId } of appointments) {
    const below = subtree(unitId, children);
    for (const id of below) {
      const own = byId.get(id)?.propertyId;
      if (own !== undefined) seen.add(own);
    }
    for (const place of properties) if (below.has(place.unitId)) seen.add(place.propertyId);
    if (propertyId !== undefined) seen.add(propertyId);
  }
  return { all: false, properties: [...seen].sort() };
};
