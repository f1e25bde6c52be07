import { runAsSystem } from '@goldkey/access';
import type { GrpcClient } from '@goldkey/service-kit';
import type { Employee, Staff } from '../../../application/ports.js';

/** Asked as this service: whoever works at the desk may name a colleague without being let into staffing's files. */
export const staff = (staffing: GrpcClient): Staff => ({
  employee: (employeeId) =>
    runAsSystem('billing', async () => {
      const { employees = [] } = await staffing.call<{
        employees?: (Omit<Employee, 'propertyIds'> & Partial<Employee>)[];
      }>('GetEmployees', { ids: [employeeId] });
      const [known] = employees;
      return known && { ...known, propertyIds: known.propertyIds ?? [] };
    }),
});
