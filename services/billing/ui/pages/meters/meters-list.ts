import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const metersList = {
  filters: { property: 'one', state: 'one', q: 'text' },
  sorts: ['code', 'lastDay'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const metersQuery = ({ filters, sort, page, pageSize }: ListState<typeof metersList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  q: filters.q,
  sort,
  page,
  pageSize,
});
