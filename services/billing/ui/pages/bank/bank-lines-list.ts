import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address; what nobody has explained comes first. */
export const bankLinesList = {
  filters: { property: 'one', account: 'one', state: 'one', confidence: 'one', file: 'one', q: 'text' },
  sorts: ['day', 'amount'],
  defaultSort: '-day',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const bankLinesQuery = ({ filters, sort, page, pageSize }: ListState<typeof bankLinesList>): Query => ({
  propertyId: filters.property,
  account: filters.account,
  state: filters.state,
  confidence: filters.confidence,
  fileId: filters.file,
  q: filters.q,
  sort,
  page,
  pageSize,
});
