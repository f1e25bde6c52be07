import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const billsList = {
  filters: { property: 'one', household: 'one', month: 'one', feeItem: 'one', reversed: 'one', q: 'text' },
  sorts: ['home', 'month', 'amount'],
  defaultSort: 'home',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const billsQuery = ({ filters, sort, page, pageSize }: ListState<typeof billsList>): Query => ({
  propertyId: filters.property,
  householdId: filters.household,
  month: filters.month,
  feeItemId: filters.feeItem,
  reversed: filters.reversed,
  q: filters.q,
  sort,
  page,
  pageSize,
});
