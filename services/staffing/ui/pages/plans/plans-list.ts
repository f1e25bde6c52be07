import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const plansList = {
  filters: { property: 'one', kind: 'one', state: 'one', employee: 'one', q: 'text' },
  sorts: ['period', 'employee'],
  defaultSort: '-period',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. Withdrawn plans are shown only where they are asked for. */
export const plansQuery = ({ filters, sort, page, pageSize }: ListState<typeof plansList>): Query => ({
  propertyId: filters.property,
  planKind: filters.kind,
  employeeId: filters.employee,
  state: filters.state ?? ['draft', 'submitted', 'self-evaluated'],
  q: filters.q,
  sort,
  page,
  pageSize,
});
