import type { Platform } from '@goldkey/client';
import { BulkDoor } from './bulk-door.js';
import type { PropertySource } from './sources.js';

/** Ids of the property and department of a row, or why there are none. */
export type PlaceOf =
  | { readonly propertyId: string; readonly departmentId: string }
  | { readonly missing: 'property-not-found' | 'department-not-found' };

/** The property that a row names. */
export interface WantedProperty {
  readonly code: string;
  readonly name: string;
}

interface PropertyLine {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
}
interface UnitLine {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parentId?: string;
}
interface NewProperty {
  readonly code: string;
  readonly name: string;
  readonly parentUnitId: string;
  readonly timeZone: string;
  readonly serviceStart: string;
  readonly households: number;
}
interface NewDepartment {
  readonly kind: 'department';
  readonly parentId: string;
  readonly name: string;
}
interface KnownProperty {
  readonly propertyId: string;
  readonly unitId: string;
  /** Departments by name; a promise while the list is being asked for. */
  departments?: Promise<Map<string, Promise<string | undefined>>>;
}

/** What would be, or was, created. */
export interface Created {
  readonly properties: string[];
  readonly departments: string[];
}

/**
 * Finds properties by code and departments by name, through the doors of estates and staffing, and creates what is not
 * there where the mapping says so. Each is asked for once, however many rows wait for it. On a trial (`creates: false`)
 * nothing is created: ids of what would be are made up and only counted.
 */
export class Places {
  readonly created: Created = { properties: [], departments: [] };
  #properties: Promise<Map<string, Promise<KnownProperty | undefined>>> | undefined;
  #parent: Promise<string> | undefined;
  readonly #newProperties: BulkDoor<NewProperty, { readonly id: string; readonly unitId: string }>;
  readonly #newDepartments: BulkDoor<NewDepartment, { readonly id: string }>;

  constructor(
    private readonly platform: Platform,
    private readonly mapping: {
      readonly property: Pick<PropertySource, 'create'>;
      readonly department?: { readonly create: boolean };
    },
    private readonly creates: boolean,
  ) {
    this.#newProperties = new BulkDoor(platform, '/api/estates/properties/bulk');
    this.#newDepartments = new BulkDoor(platform, '/api/staffing/units/bulk');
  }

  async find(wanted: WantedProperty, department: string): Promise<PlaceOf> {
    const property = await this.#property(wanted);
    if (property === undefined) return { missing: 'property-not-found' };
    const departmentId = await this.#department(property, wanted.code, department);
    if (departmentId === undefined) return { missing: 'department-not-found' };
    return { propertyId: property.propertyId, departmentId };
  }

  /** The id of the property alone; undefined: there is none, and the mapping creates none. */
  async propertyId(wanted: WantedProperty): Promise<string | undefined> {
    return (await this.#property(wanted))?.propertyId;
  }

  async #property(wanted: WantedProperty): Promise<KnownProperty | undefined> {
    this.#properties ??= this.#listProperties();
    const known = await this.#properties;
    let found = known.get(wanted.code);
    if (found === undefined) {
      found = this.#createProperty(wanted);
      known.set(wanted.code, found);
    }
    return found;
  }

  async #department(property: KnownProperty, code: string, name: string): Promise<string | undefined> {
    property.departments ??= this.#listDepartments(property);
    const known = await property.departments;
    let found = known.get(name);
    if (found === undefined) {
      found = this.#createDepartment(property, code, name);
      known.set(name, found);
    }
    return found;
  }

  async #listProperties(): Promise<Map<string, Promise<KnownProperty>>> {
    const known = new Map<string, Promise<KnownProperty>>();
    for await (const { code, id, unitId } of this.platform.list<PropertyLine>('/api/estates/properties')) {
      known.set(code, Promise.resolve({ propertyId: id, unitId }));
    }
    return known;
  }

  async #listDepartments({ propertyId }: KnownProperty): Promise<Map<string, Promise<string | undefined>>> {
    const known = new Map<string, Promise<string | undefined>>();
    if (propertyId.startsWith(MADE_UP)) return known;
    const path = `/api/staffing/units?kind=department&propertyId=${encodeURIComponent(propertyId)}`;
    for await (const { id, name } of this.platform.list<UnitLine>(path)) known.set(name, Promise.resolve(id));
    return known;
  }

  async #createProperty({ code, name }: WantedProperty): Promise<KnownProperty | undefined> {
    const { create } = this.mapping.property;
    if (create === undefined) return undefined;
    this.created.properties.push(code);
    if (!this.creates) return { propertyId: MADE_UP + code, unitId: MADE_UP };
    this.#parent ??= this.#findParent(create.under);
    const parentUnitId = await this.#parent;
    const { timeZone, serviceStart, households } = create;
    const wanted = { code, name, parentUnitId, timeZone, serviceStart, households };
    const made = await this.#newProperties.create(wanted);
    const fresh: KnownProperty = { propertyId: made.id, unitId: made.unitId };
    // A property that was just made has no departments to ask for.
    fresh.departments = Promise.resolve(new Map());
    return fresh;
  }

  async #createDepartment(property: KnownProperty, code: string, name: string): Promise<string | undefined> {
    if (this.mapping.department?.create !== true) return undefined;
    this.created.departments.push(`${code} / ${name}`);
    if (!this.creates) return `${MADE_UP}${code}/${name}`;
    return (await this.#newDepartments.create({ kind: 'department', parentId: property.unitId, name })).id;
  }

  /** The unit that new properties hang below: the path from the group down, made where it is not there. */
  async #findParent(path: readonly { readonly kind: string; readonly name: string }[]): Promise<string> {
    let parentId: string | undefined;
    for (const { kind, name } of path) {
      const units = this.platform.list<UnitLine>(`/api/staffing/units?kind=${kind}&q=${encodeURIComponent(name)}`);
      let found: string | undefined;
      for await (const unit of units) {
        if (unit.name === name && (parentId === undefined || unit.parentId === parentId)) found = unit.id;
      }
      found ??= (await this.platform.post<UnitLine>('/api/staffing/units', { kind, name, parentId })).id;
      parentId = found;
    }
    if (parentId === undefined) throw new Error('the mapping names no unit for new properties');
    return parentId;
  }
}

const MADE_UP = 'would-be:';
