import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const onlinePaymentsList = {
  filters: { property: 'one', state: 'one', discrepant: 'flag', q: 'text' },
  sorts: ['begunAt', 'amount'],
  defaultSort: '-begunAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const onlinePaymentsQuery = ({
  filters,
  sort,
  page,
  pageSize,
}: ListState<typeof onlinePaymentsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  discrepant: filters.discrepant ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
