import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import { daysAfter } from './certificate.js';

/** The list as it stands in the address. `within`: days until the end, or `over`. */
export const certificatesList = {
  filters: { property: 'one', state: 'one', within: 'one', q: 'text' },
  sorts: ['validUntil', 'employee', 'craft'],
  defaultSort: 'validUntil',
  pageSize: 50,
} as const satisfies ListSpec;

const before = (within: string | undefined, today: string): string | undefined => {
  if (within === 'over') return today;
  const days = Number(within);
  return Number.isInteger(days) && days > 0 ? daysAfter(today, days + 1) : undefined;
};

/** The question to the service. */
export const certificatesQuery = (
  { filters, sort, page, pageSize }: ListState<typeof certificatesList>,
  today: string,
): Query => ({
  propertyId: filters.property,
  state: filters.state,
  validUntilBefore: before(filters.within, today),
  q: filters.q,
  sort,
  page,
  pageSize,
});
