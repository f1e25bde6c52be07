import type { GrpcClient } from '@goldkey/service-kit';
import type { Directory } from '../../../application/ports.js';
import type { PlaceCopies } from '../postgres/copies.js';

/**
 * Properties from the local copies, and what is not there yet from estates; names of people from staffing. A service that does
 * not answer is a fault: nobody is told that a place or a person does not exist because nobody could be asked.
 */
export const directory = (
  copies: PlaceCopies,
  { estates, staffing }: { readonly estates: GrpcClient; readonly staffing: GrpcClient },
): Directory => ({
  async property(propertyId) {
    const known = await copies.property(propertyId);
    if (known !== undefined) return known;
    const { properties = [] } = await estates.call<{ properties?: { propertyId: string; timeZone: string }[] }>(
      'GetProperties',
      { ids: [propertyId] },
    );
    const [found] = properties;
    return found && { propertyId: found.propertyId, timeZone: found.timeZone };
  },
  async nameOf(employeeId) {
    const { employees = [] } = await staffing.call<{ employees?: { name: string }[] }>('GetEmployees', {
      ids: [employeeId],
    });
    return employees[0]?.name;
  },
  async hasDepartment(propertyId, departmentId) {
    const { units = [] } = await staffing.call<{ units?: { propertyId?: string }[] }>('GetUnits', {
      unitIds: [departmentId],
    });
    return units.some((unit) => unit.propertyId === propertyId);
  },
});
