import type { GrpcClient } from '@goldkey/service-kit';
import type { Names } from '../../../application/supervision-ports.js';

/** Names of people as staffing tells them, all in one question. A staffing that is away is a fault. */
export const namesOf = (staffing: GrpcClient): Names => ({
  async of(employeeIds) {
    if (employeeIds.length === 0) return new Map();
    const { employees = [] } = await staffing.call<{ employees?: { employeeId: string; name: string }[] }>(
      'GetEmployees',
      { ids: [...new Set(employeeIds)] },
    );
    return new Map(employees.map(({ employeeId, name }) => [employeeId, name]));
  },
});
