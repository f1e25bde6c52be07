import type { FindRecords } from '@goldkey/ui';
import { EMPLOYEES, type EmployeesAnswer } from './pages/employees/employees-list.js';

const MOST = 6;

/** People by name or number; each opens with their file. */
export const findRecords: FindRecords = async ({ client, words, signal }) => {
  const page = await client.get<EmployeesAnswer>(EMPLOYEES, { q: words, pageSize: MOST }, signal);
  return page.items.map(({ id, name, number }) => ({
    id,
    path: `/employees/${encodeURIComponent(id)}`,
    title: name,
    note: number,
  }));
};
