import type { ListSpec, ListState } from '@goldkey/ui';

/** The overview as it stands in the address. */
export const overviewList = {
  filters: { month: 'one', filter: 'one', q: 'text', view: 'one', figure: 'one' },
  sorts: ['name', 'closing', 'closingSatisfaction', 'dutyCompletion', 'points', 'fine', 'overdue', 'trouble'],
  defaultSort: 'trouble',
  pageSize: 200,
} as const satisfies ListSpec;

export type OverviewState = ListState<typeof overviewList>;
