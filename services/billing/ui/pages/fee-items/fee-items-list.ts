import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

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

/** A tariff as a person types it: tiers as `15: 3.50; 20: 5.25; 10.50`, the last without an end. */
export const tiersOf = (typed: string): { upTo?: string; price: string }[] =>
  typed
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [upTo, price] = part.split(/[:：]/).map((each) => each.trim());
      return price === undefined ? { price: upTo ?? '' } : { upTo, price };
    });
