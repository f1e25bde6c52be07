import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const shiftsList = {
  filters: { property: 'one', state: 'one' },
  sorts: ['openedAt'],
  defaultSort: '-openedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const shiftsQuery = ({ filters, sort, page, pageSize }: ListState<typeof shiftsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  sort,
  page,
  pageSize,
});
