import type { GrpcClient } from '@goldkey/service-kit';
import type { Names } from '../../../application/supervision-ports.js';

/** So many people staffing answers in one question. */
const MOST_IDS = 1_000;

interface Answer {
  readonly employees?: readonly { readonly employeeId: string; readonly name: string }[];
}

/** Names of people as staffing tells them, in as few questions as it takes. A staffing that is away is a fault. */
export const namesOf = (staffing: GrpcClient): Names => ({
  async of(employeeIds) {
    const ids = [...new Set(employeeIds)];
    const names = new Map<string, string>();
    for (let from = 0; from < ids.length; from += MOST_IDS) {
      const asked = { ids: ids.slice(from, from + MOST_IDS) };
      const { employees = [] } = await staffing.call<Answer>('GetEmployees', asked);
      for (const { employeeId, name } of employees) names.set(employeeId, name);
    }
    return names;
  },
});
