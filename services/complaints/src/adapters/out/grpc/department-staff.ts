import { formatInstant } from '@goldkey/kernel';
import type { GrpcClient } from '@goldkey/service-kit';
import type { DepartmentStaff } from '../../../application/correction-ports.js';

interface Unit {
  readonly unitId: string;
  readonly parentId?: string;
}
interface Worker {
  readonly employeeId: string;
  readonly unitIds?: readonly string[];
}

/** The units and all that lie below them. */
const withTeams = (departmentIds: readonly string[], units: readonly Unit[]): ReadonlySet<string> => {
  const within = new Set(departmentIds);
  let known = 0;
  while (known < within.size) {
    known = within.size;
    for (const { unitId, parentId } of units) if (parentId !== undefined && within.has(parentId)) within.add(unitId);
  }
  return within;
};

/** Who was appointed to departments or their teams, as staffing has it. */
export const departmentStaff = (staffing: GrpcClient): DepartmentStaff => ({
  async of(propertyId, departmentIds, instants) {
    const { units = [] } = await staffing.call<{ units?: readonly Unit[] }>('GetUnits', { propertyIds: [propertyId] });
    const within = withTeams(departmentIds, units);
    const answers = await Promise.all(
      instants.map((at) =>
        staffing.call<{ workers?: readonly Worker[] }>('GetWorkforce', {
          propertyId,
          at: formatInstant(at, 'Asia/Shanghai'),
        }),
      ),
    );
    const workers = answers.flatMap(({ workers: told = [] }) => told);
    return workers
      .filter(({ unitIds = [] }) => unitIds.some((unitId) => within.has(unitId)))
      .map(({ employeeId }) => employeeId);
  },
});
