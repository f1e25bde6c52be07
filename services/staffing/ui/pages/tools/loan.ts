import type { Query } from '@goldkey/ui';
import { millisecondsBetween } from '@goldkey/ui/format';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

export const LOANS = '/api/staffing/tool-loans';
export const loanPath = (id: string): string => `${LOANS}/${encodeURIComponent(id)}`;
/** Beginnings of addresses that are old news after a loan: the judged month too, where a tool is overdue. */
export const LOAN_RENEWS: readonly string[] = [LOANS, '/api/evaluation'];

export interface LoanLine {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly tool: string;
  readonly number?: string;
  readonly lentAt: string;
  readonly dueAt: string;
  readonly note: string;
  readonly state: 'out' | 'returned' | 'lost' | 'withdrawn';
  readonly returnedAt?: string;
  readonly damaged?: boolean;
  readonly remark?: string;
  readonly why?: string;
  readonly version: number;
}

/** The list as it stands in the address. */
export const loansList = {
  filters: { property: 'one', state: 'many', overdue: 'flag', q: 'text' },
  sorts: ['dueAt', 'lentAt'],
  defaultSort: '-lentAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service; `now` in milliseconds, cut to the minute so that the same list has the same address. */
export const loansQuery = ({ filters, sort, page, pageSize }: ListState<typeof loansList>, now: number): Query => ({
  propertyId: filters.property,
  state: filters.overdue ? 'out,lost' : filters.state.length === 0 ? undefined : filters.state.join(','),
  dueBefore: filters.overdue ? new Date(Math.floor(now / 60_000) * 60_000).toISOString() : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** By how much a tool came back late, in milliseconds; undefined: in time, or not back. */
export const returnedLateBy = ({ dueAt, returnedAt }: Pick<LoanLine, 'dueAt' | 'returnedAt'>): number | undefined => {
  if (returnedAt === undefined) return undefined;
  const late = millisecondsBetween(dueAt, returnedAt);
  return late > 0 ? late : undefined;
};

export type LoanAct = 'return' | 'loss' | 'unreturn' | 'withdraw';
export const loanDoors: Readonly<Record<LoanAct, string>> = {
  return: 'return',
  loss: 'loss',
  unreturn: 'return/withdrawal',
  withdraw: 'withdrawal',
};

/** What can be done with a loan. */
export const loanActs = ({ state }: Pick<LoanLine, 'state'>): readonly LoanAct[] => {
  if (state === 'withdrawn') return [];
  if (state === 'returned') return ['unreturn', 'withdraw'];
  return state === 'out' ? ['return', 'loss', 'withdraw'] : ['return', 'withdraw'];
};
