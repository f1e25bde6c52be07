import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const arrearsList = {
  filters: { property: 'one', step: 'one', q: 'text' },
  sorts: ['total', 'older', 'home'],
  defaultSort: '-total',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const arrearsQuery = ({ filters, sort, page, pageSize }: ListState<typeof arrearsList>): Query => ({
  propertyId: filters.property,
  step: filters.step,
  q: filters.q,
  sort,
  page,
  pageSize,
});
