import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the service answers: services/billing/src/adapters/in/http. */
export const FEE_ITEMS = '/api/billing/fee-items';

/** A line of the list. */
export interface FeeItemsLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface FeeItemsAnswer {
  readonly items: readonly FeeItemsLine[];
  readonly total: number;
}

/** The list as it stands in the address. */
export const feeItemsList = {
  filters: { property: 'one', q: 'text' },
  sorts: ['code', 'name'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const feeItemsQuery = ({ filters, sort, page, pageSize }: ListState<typeof feeItemsList>): Query => ({
  propertyId: filters.property,
  q: filters.q,
  sort,
  page,
  pageSize,
});
