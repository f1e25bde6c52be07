import { formatInstant } from '@goldkey/kernel';
import { isFault } from '@goldkey/postgres';
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

type Ask = Pick<GrpcClient, 'call'>['call'];

/** Asks the same only once, however many matters of a page it is about. */
const askingOnce = (ask: Ask): Ask => {
  const answers = new Map<string, Promise<unknown>>();
  return <Answer>(method: string, request: object) => {
    const key = `${method} ${JSON.stringify(request)}`;
    const answer = answers.get(key) ?? ask<Answer>(method, request);
    answers.set(key, answer);
    return answer as Promise<Answer>;
  };
};

const staffOf =
  (ask: Ask): DepartmentStaff['of'] =>
  async (propertyId, departmentIds, instants) => {
    const { units = [] } = await ask<{ units?: readonly Unit[] }>('GetUnits', { propertyIds: [propertyId] });
    const within = withTeams(departmentIds, units);
    const answers = await Promise.all(
      instants.map((at) =>
        ask<{ workers?: readonly Worker[] }>('GetWorkforce', { propertyId, at: formatInstant(at, 'Asia/Shanghai') }),
      ),
    );
    const workers = answers.flatMap(({ workers: told = [] }) => told);
    return workers
      .filter(({ unitIds = [] }) => unitIds.some((unitId) => within.has(unitId)))
      .map(({ employeeId }) => employeeId);
  };

/** Who was appointed to departments or their teams, as staffing has it. */
export const departmentStaff = (staffing: GrpcClient): DepartmentStaff => {
  const ask: Ask = (method, request) => staffing.call(method, request);
  return {
    of: staffOf(ask),
    forPages: () => {
      const of = staffOf(askingOnce(ask));
      return {
        of: async (...asked) => {
          try {
            return await of(...asked);
          } catch (error) {
            if (isFault(error)) return undefined;
            throw error;
          }
        },
      };
    },
  };
};
