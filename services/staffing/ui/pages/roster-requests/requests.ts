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

type About = Pick<RequestLine, 'state' | 'wish' | 'employeeId'>;

/**
 * What a person may do with a request. Whom it is about decides nothing of it; the other one of a swap agrees or declines;
 * who asked, or who decides, takes it back, of what is approved leave alone.
 */
export const requestActs = (
  { state, wish, employeeId }: About,
  me: { readonly employeeId: string | undefined; readonly decides: boolean },
): readonly RequestAct[] => {
  const isMine = me.employeeId === employeeId;
  const isOther = wish.kind === 'swap' && wish.withId === me.employeeId;
  if (me.employeeId === undefined || state === 'refused' || state === 'withdrawn') return [];
  if (state === 'approved') return wish.kind === 'leave' && (isMine || me.decides) ? ['withdraw'] : [];
  if (isMine) return ['withdraw'];
  if (isOther) return state === 'asked' ? ['accept', 'decline'] : ['decline'];
  if (!me.decides) return [];
  return wish.kind === 'swap' && state === 'asked' ? ['refuse'] : ['approve', 'refuse'];
};
