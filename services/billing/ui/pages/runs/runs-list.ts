import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const runsList = {
  filters: { property: 'one', state: 'one' },
  sorts: ['issuedAt', 'month'],
  defaultSort: '-issuedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const runsQuery = ({ filters, sort, page, pageSize }: ListState<typeof runsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  sort,
  page,
  pageSize,
});
