import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const householdsList = {
  filters: { property: 'one', owes: 'flag', q: 'text' },
  sorts: ['home', 'owed'],
  defaultSort: '-owed',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const householdsQuery = ({ filters, sort, page, pageSize }: ListState<typeof householdsList>): Query => ({
  propertyId: filters.property,
  owes: filters.owes ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
