import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const cardsList = {
  filters: { property: 'one', state: 'many', period: 'one', q: 'text' },
  sorts: ['draftedAt', 'period', 'employee'],
  defaultSort: '-draftedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. Cards that were taken back are shown only where they are asked for. */
export const cardsQuery = ({ filters, ...page }: ListState<typeof cardsList>): Query => ({
  propertyId: filters.property,
  state: filters.state.length === 0 ? ['drafted', 'reviewed', 'approved'] : filters.state,
  period: filters.period,
  q: filters.q,
  ...page,
});

/** Periods that a card is drafted for or looked up by, of a day: months, quarters, half-years and years, the newest first. */
export const recentPeriods = (today: string): readonly string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const back = (months: number): readonly [number, number] => {
    const index = year * 12 + month - 1 - months;
    return [Math.floor(index / 12), (index % 12) + 1];
  };
  const named = (count: number, name: (year: number, month: number) => string): string[] =>
    Array.from({ length: count }, (_, months) => name(...back(months)));
  return [
    ...new Set([
      ...named(13, (y, m) => `${y}-${String(m).padStart(2, '0')}`),
      ...named(13, (y, m) => `${y}-Q${Math.ceil(m / 3)}`),
      ...named(13, (y, m) => `${y}-H${m > 6 ? 2 : 1}`),
      ...named(13, (y) => String(y)),
    ]),
  ];
};
