import { isFault } from '@goldkey/postgres';
import type { GrpcClient } from '@goldkey/service-kit';
import type { Department, Directory, Property, StaffDirectory } from '../../../application/ports.js';
import type { PlaceCopies } from '../postgres/places.js';

interface Asked {
  readonly estates: GrpcClient;
  readonly staffing: GrpcClient;
}

/** What a service does not answer counts as unknown; the caller may come again. */
const orNothing = async <T>(ask: () => Promise<T[]>): Promise<T[]> => {
  try {
    return await ask();
  } catch (error) {
    if (isFault(error)) return [];
    throw error;
  }
};

/** Properties and departments from the local copies, and what is not there from estates and staffing. */
export const directory = (copies: PlaceCopies, { estates, staffing }: Asked): Directory => ({
  async properties(ids) {
    const known = await copies.properties(ids);
    const complete = known.filter((property): property is Property => property.code !== null);
    const found = new Map(complete.map((property): [string, Property] => [property.propertyId, property]));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const asked = await orNothing(
      async () => (await estates.call<{ properties?: Property[] }>('GetProperties', { ids: missing })).properties ?? [],
    );
    for (const { propertyId, code, name, timeZone } of asked) {
      found.set(propertyId, { propertyId, code, name, timeZone });
      await copies.keepCode(propertyId, code);
    }
    return found;
  },

  async departments(ids) {
    const found = new Map(
      (await copies.departments(ids)).map((department): [string, Department] => [department.departmentId, department]),
    );
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const asked = await orNothing(
      async () =>
        (
          await staffing.call<{ units?: { unitId: string; kind: string; propertyId?: string; name: string }[] }>(
            'GetUnits',
            { unitIds: missing },
          )
        ).units ?? [],
    );
    for (const { unitId, kind, propertyId, name } of asked) {
      if (kind === 'department' && propertyId) found.set(unitId, { departmentId: unitId, propertyId, name });
    }
    return found;
  },
});

/** Names of employees, asked of staffing. */
export const staffDirectory = (staffing: GrpcClient): StaffDirectory => ({
  async nameOf(employeeId) {
    try {
      const { employees = [] } = await staffing.call<{ employees?: { name: string }[] }>('GetEmployees', {
        ids: [employeeId],
      });
      const [employee] = employees;
      return employee === undefined ? 'unknown' : { name: employee.name };
    } catch (error) {
      if (isFault(error)) return undefined;
      throw error;
    }
  },
});
