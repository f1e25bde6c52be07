import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const positionsList = {
  filters: { property: 'one', standing: 'one', unit: 'one', key: 'flag', q: 'text' },
  sorts: ['code', 'name', 'unit'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. Dropped drafts and abolished positions are shown only where they are asked for. */
export const positionsQuery = ({ filters, sort, page, pageSize }: ListState<typeof positionsList>): Query => ({
  propertyId: filters.property,
  standing: filters.standing ?? ['draft', 'reviewed', 'approved'],
  unitId: filters.unit,
  keyPosition: filters.key ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
