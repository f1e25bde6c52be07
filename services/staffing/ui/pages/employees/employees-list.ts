import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the service answers: services/staffing/src/adapters/in/http. */
export const EMPLOYEES = '/api/staffing/employees';

/** A line of the list. */
export interface EmployeesLine {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly phone?: string;
  readonly hiredOn: string;
  /** Absent: staff of the group. */
  readonly homePropertyId?: string;
}

export interface EmployeesAnswer {
  readonly items: readonly EmployeesLine[];
  readonly total: number;
}

/** The list as it stands in the address. */
export const employeesList = {
  filters: { property: 'one', q: 'text' },
  sorts: ['name', 'number'],
  defaultSort: 'number',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const employeesQuery = ({ filters, sort, page, pageSize }: ListState<typeof employeesList>): Query => ({
  propertyId: filters.property,
  q: filters.q,
  sort,
  page,
  pageSize,
});
