import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const parkingList = {
  filters: { property: 'one', kind: 'one', free: 'flag', q: 'text' },
  sorts: ['number', 'kind'],
  defaultSort: 'number',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const parkingQuery = ({ filters, sort, page, pageSize }: ListState<typeof parkingList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  free: filters.free ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
