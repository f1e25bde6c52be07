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

/** What a person may do with a requisition: who made it changes it, another one decides about it. */
export const requisitionActs = (
  { state, requestedBy }: Pick<RequisitionLine, 'state' | 'requestedBy'>,
  employeeId: string | undefined,
): readonly RequisitionAct[] => {
  if (employeeId === undefined || state === 'withdrawn') return [];
  if (state === 'approved') return ['withdraw'];
  if (state === 'returned') return ['revise', 'withdraw'];
  return employeeId === requestedBy ? ['revise', 'withdraw'] : ['approve', 'return'];
};
