import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const receiptsList = {
  filters: { property: 'one', cashier: 'one', means: 'one', state: 'one', from: 'day', until: 'day', q: 'text' },
  sorts: ['takenAt', 'amount', 'receipt'],
  defaultSort: '-takenAt',
  pageSize: 50,
} as const satisfies ListSpec;

type State = ListState<typeof receiptsList>;

/** The days that are shown: today, as long as nobody says others. */
export const daysOf = ({ filters: { from, until } }: State, today: string) =>
  from === undefined && until === undefined ? { from: today, until: today } : { from, until };

/** What the desk took on those days, by whom, and how. */
export const takingsQuery = (state: State, today: string): Query => ({
  propertyId: state.filters.property,
  cashier: state.filters.cashier,
  means: state.filters.means,
  ...daysOf(state, today),
});

/** The question to the service. */
export const receiptsQuery = (state: State, today: string): Query => ({
  ...takingsQuery(state, today),
  atDesk: 'true',
  state: state.filters.state,
  q: state.filters.q,
  sort: state.sort,
  page: state.page,
  pageSize: state.pageSize,
});
