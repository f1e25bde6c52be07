import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const advancesList = {
  filters: { property: 'one', unsettled: 'flag' },
  sorts: ['periodEnd'],
  defaultSort: '-periodEnd',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const advancesQuery = ({ filters, sort, page, pageSize }: ListState<typeof advancesList>): Query => ({
  propertyId: filters.property,
  open: filters.unsettled ? 'true' : undefined,
  sort,
  page,
  pageSize,
});
