import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const bankingsList = {
  filters: { property: 'one', state: 'one', unmatched: 'flag', q: 'text' },
  sorts: ['day', 'amount'],
  defaultSort: '-day',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service; without a bank line are those that stand and have none. */
export const bankingsQuery = ({ filters, sort, page, pageSize }: ListState<typeof bankingsList>): Query => ({
  propertyId: filters.property,
  state: filters.unmatched ? 'banked' : filters.state,
  matched: filters.unmatched ? 'false' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
