import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const findingsList = {
  filters: { property: 'one', state: 'many', source: 'one', overdue: 'flag', q: 'text' },
  sorts: ['raisedAt', 'dueAt', 'category', 'state', 'place'],
  defaultSort: '-raisedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const findingsQuery = ({ filters, sort, page, pageSize }: ListState<typeof findingsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  source: filters.source,
  overdue: filters.overdue ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
