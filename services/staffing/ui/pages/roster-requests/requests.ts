import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { RequestLine } from '../../shifts/api.js';

/** The list as it stands in the address. */
export const requestsList = {
  filters: { property: 'one', state: 'many', kind: 'one', q: 'text' },
  sorts: ['askedAt', 'from'],
  defaultSort: '-askedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const requestsQuery = ({ filters, sort, page, pageSize }: ListState<typeof requestsList>): Query => ({
  propertyId: filters.property,
  state: filters.state.length === 0 ? undefined : filters.state.join(','),
  kind: filters.kind,
  q: filters.q,
  sort,
  page,
  pageSize,
});

export type RequestAct = 'approve' | 'refuse' | 'withdraw' | 'accept' | 'decline';

/** The door of each act. */
export const requestDoors: Readonly<Record<RequestAct, string>> = {
  approve: 'approval',
  refuse: 'refusal',
  decline: 'refusal',
  withdraw: 'withdrawal',
  accept: 'acceptance',
};

/** Acts that ask for a reason. */
export const needsReason = (act: RequestAct): boolean => act !== 'approve' && act !== 'accept';

type Mays = Pick<RequestLine, 'mayApprove' | 'mayRefuse' | 'mayAccept' | 'mayDecline' | 'mayWithdraw'>;

/** What the reader may do with a request, as the service says; it is taken back where nothing else is left to do. */
export const requestActs = (request: Mays): readonly RequestAct[] => {
  const acts: readonly RequestAct[] = [
    ...(request.mayApprove ? (['approve'] as const) : []),
    ...(request.mayRefuse ? (['refuse'] as const) : []),
    ...(request.mayAccept ? (['accept'] as const) : []),
    ...(request.mayDecline ? (['decline'] as const) : []),
  ];
  return acts.length === 0 && request.mayWithdraw ? ['withdraw'] : acts;
};
