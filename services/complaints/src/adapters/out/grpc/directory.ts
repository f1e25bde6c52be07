import { isFault } from '@goldkey/postgres';
import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import type { Department, Directory, Property, StaffDirectory } from '../../../application/ports.js';
import type { PlaceCopies } from '../postgres/places.js';

interface Asked {
  readonly estates: GrpcClient;
  readonly staffing: GrpcClient;
}

interface Unit {
  readonly unitId: string;
  readonly kind: string;
  readonly propertyId?: string;
  readonly name: string;
}

/**
 * Properties and departments from the local copies, and what is not there from estates and staffing. A service that does not
 * answer is a fault: nobody is told that a place does not exist because nobody could be asked.
 */
export const directory = (copies: PlaceCopies, { estates, staffing }: Asked): Directory => ({
  async properties(ids) {
    const known = await copies.properties(ids);
    const complete = known.filter((property): property is Property => property.code !== null);
    const found = new Map(complete.map((property): [string, Property] => [property.propertyId, property]));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const { properties = [] } = await estates.call<{ properties?: Property[] }>('GetProperties', { ids: missing });
    for (const { propertyId, code, name, timeZone } of properties)
      found.set(propertyId, { propertyId, code, name, timeZone });
    await copies.keepCodes(properties);
    return found;
  },

  async departments(ids) {
    const found = new Map(
      (await copies.departments(ids)).map((department): [string, Department] => [department.departmentId, department]),
    );
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const { units = [] } = await staffing.call<{ units?: Unit[] }>('GetUnits', { unitIds: missing });
    for (const { unitId, kind, propertyId, name } of units) {
      if (kind === 'department' && propertyId) found.set(unitId, { departmentId: unitId, propertyId, name });
    }
    return found;
  },
});

/** gRPC's status of a question that is not known. */
const UNIMPLEMENTED = 12;

/** While copies of the release before still run they do not know this question. */
const isOfReleaseBefore = (error: unknown): boolean => error instanceof RemoteRefusal && error.status === UNIMPLEMENTED;

/** What the one asked answers; undefined where it does not answer. */
const ifAnswered = async <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await asked;
  } catch (error) {
    if (isFault(error) || isOfReleaseBefore(error)) return undefined;
    throw error;
  }
};

/** Names of employees, asked of staffing; whether they may handle matters, asked of identity. */
export const staffDirectory = ({
  staffing,
  identity,
}: Record<'staffing' | 'identity', GrpcClient>): StaffDirectory => ({
  async nameOf(employeeId) {
    const asked = staffing.call<{ employees?: { name: string }[] }>('GetEmployees', { ids: [employeeId] });
    const answer = await ifAnswered(asked);
    if (answer === undefined) return undefined;
    const [employee] = answer.employees ?? [];
    return employee === undefined ? 'unknown' : { name: employee.name };
  },

  async mayHandle(employeeId, propertyId) {
    const question = { permission: 'complaints:handle', propertyId };
    const answer = await ifAnswered(identity.call<{ employeeIds?: string[] }>('GetHolders', question));
    return answer && (answer.employeeIds ?? []).includes(employeeId);
  },
});
