import { currentCaller, runAsSystem, type Scope } from '@goldkey/access';
import type { GrpcClient } from '@goldkey/service-kit';
import type { Directory } from '../../../application/ports.js';
import type { PlaceCopies } from '../postgres/copies.js';

interface Employee {
  readonly name: string;
  /** Where their file lies and where they work. */
  readonly propertyIds?: readonly string[];
}

/** Somebody of the scope, or of the group's own. */
const isKnown = ({ propertyIds = [] }: Employee, scope: Scope): boolean =>
  scope.all || propertyIds.length === 0 || propertyIds.some((propertyId) => scope.properties.includes(propertyId));

/** The service asks for itself: who may do an act names whom it concerns, and need not be let into staffing's files. */
const asked = <Answer>(question: () => Promise<Answer>): Promise<Answer> => runAsSystem('inspections', question);

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
    const { scope } = currentCaller();
    const { employees = [] } = await asked(() =>
      staffing.call<{ employees?: readonly Employee[] }>('GetEmployees', { ids: [employeeId] }),
    );
    return employees.find((employee) => isKnown(employee, scope))?.name;
  },
  async hasDepartment(propertyId, departmentId) {
    const { units = [] } = await asked(() =>
      staffing.call<{ units?: { propertyId?: string }[] }>('GetUnits', { unitIds: [departmentId] }),
    );
    return units.some((unit) => unit.propertyId === propertyId);
  },
});
