import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const budgetsList = {
  filters: { property: 'one', year: 'one' },
  sorts: ['month'],
  defaultSort: '-month',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const budgetsQuery = ({ filters, sort, page, pageSize }: ListState<typeof budgetsList>): Query => ({
  propertyId: filters.property,
  year: filters.year,
  sort,
  page,
  pageSize,
});
