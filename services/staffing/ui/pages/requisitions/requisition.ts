import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { RequisitionLine } from '../../work/api.js';

/** The list as it stands in the address. */
export const requisitionsList = {
  filters: { property: 'one', state: 'one' },
  sorts: ['month'],
  defaultSort: '-month',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const requisitionsQuery = ({ filters, sort, page, pageSize }: ListState<typeof requisitionsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  sort,
  page,
  pageSize,
});

export type RequisitionAct = 'approve' | 'return' | 'revise' | 'withdraw';

/** What the reader may do with a requisition: whose it is not to decide changes it or takes it back. */
export const requisitionActs = ({
  state,
  mayDecide,
}: Pick<RequisitionLine, 'state' | 'mayDecide'>): readonly RequisitionAct[] => {
  if (state === 'withdrawn') return [];
  if (state === 'approved') return ['withdraw'];
  return mayDecide ? ['approve', 'return'] : ['revise', 'withdraw'];
};
