import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const renovationsList = {
  filters: { property: 'one', state: 'many', q: 'text' },
  sorts: ['from', 'until', 'home', 'state'],
  defaultSort: '-from',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const renovationsQuery = ({ filters, sort, page, pageSize }: ListState<typeof renovationsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  q: filters.q,
  sort,
  page,
  pageSize,
});
