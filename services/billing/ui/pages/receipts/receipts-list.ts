import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const receiptsList = {
  filters: {
    property: 'one',
    source: 'one',
    cashier: 'one',
    means: 'one',
    state: 'one',
    from: 'day',
    until: 'day',
    q: 'text',
  },
  sorts: ['takenAt', 'amount', 'receipt'],
  defaultSort: '-takenAt',
  pageSize: 50,
} as const satisfies ListSpec;

type State = ListState<typeof receiptsList>;

/** The days that are shown: today, as long as nobody says others. */
export const daysOf = ({ filters: { from, until } }: State, today: string) =>
  from === undefined && until === undefined ? { from: today, until: today } : { from, until };

/** What came in on those days: at the desk or from outside, by whom, and how. */
export const takingsQuery = (state: State, today: string): Query => ({
  propertyId: state.filters.property,
  source: state.filters.source,
  cashier: state.filters.cashier,
  means: state.filters.means,
  ...daysOf(state, today),
});

/** The question to the service. */
export const receiptsQuery = (state: State, today: string): Query => ({
  ...takingsQuery(state, today),
  state: state.filters.state,
  q: state.filters.q,
  sort: state.sort,
  page: state.page,
  pageSize: state.pageSize,
});
