import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const postsList = {
  filters: { property: 'one', kind: 'one', q: 'text' },
  sorts: ['code', 'name', 'kind', 'activeFrom'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const postsQuery = ({ filters, sort, page, pageSize }: ListState<typeof postsList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  q: filters.q,
  sort,
  page,
  pageSize,
});
