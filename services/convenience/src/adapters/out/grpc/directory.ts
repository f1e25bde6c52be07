import type { GrpcClient } from '@goldkey/service-kit';
import type { Directory } from '../../../application/ports.js';
import type { PlaceCopies } from '../postgres/copies.js';

interface Unit {
  readonly unitId: string;
  readonly kind: string;
  readonly propertyId?: string;
  readonly name: string;
}

/**
 * From the local copies; a property or a department that is not there yet is asked of estates and staffing, people always are.
 * A service that does not answer is a fault: nobody is told that something does not exist because nobody could be asked.
 */
export const directory = (
  copies: PlaceCopies,
  { estates, staffing }: { readonly estates: GrpcClient; readonly staffing: GrpcClient },
): Directory => ({
  async property(propertyId) {
    const known = await copies.property(propertyId);
    if (known !== undefined) return known;
    const { properties = [] } = await estates.call<{
      properties?: { propertyId: string; name: string; timeZone: string }[];
    }>('GetProperties', { ids: [propertyId] });
    const [found] = properties;
    return found && { propertyId: found.propertyId, name: found.name, timeZone: found.timeZone };
  },
  household: (householdId) => copies.household(householdId),
  async department(departmentId) {
    const known = await copies.department(departmentId);
    if (known !== undefined) return known;
    const { units = [] } = await staffing.call<{ units?: Unit[] }>('GetUnits', { unitIds: [departmentId] });
    const found = units.find(({ kind, propertyId }) => kind === 'department' && propertyId);
    return found && { departmentId: found.unitId, propertyId: found.propertyId as string, name: found.name };
  },
  async employee(employeeId) {
    const { employees = [] } = await staffing.call<{ employees?: { employeeId: string; name: string }[] }>(
      'GetEmployees',
      { ids: [employeeId] },
    );
    return employees[0];
  },
});
