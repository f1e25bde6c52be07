import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const nightList = {
  filters: { property: 'one', kind: 'one', state: 'one' },
  sorts: ['startedAt'],
  defaultSort: '-startedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const nightQuery = ({ filters, sort, page, pageSize }: ListState<typeof nightList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  state: filters.state,
  sort,
  page,
  pageSize,
});
