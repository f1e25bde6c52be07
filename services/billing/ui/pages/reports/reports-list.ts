import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const reportsList = {
  filters: { property: 'one', kind: 'one' },
  sorts: ['submittedAt', 'period'],
  defaultSort: '-submittedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const reportsQuery = ({ filters, sort, page, pageSize }: ListState<typeof reportsList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  sort,
  page,
  pageSize,
});
