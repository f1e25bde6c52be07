import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address. */
export const balancesList = {
  filters: { property: 'one', year: 'one', kind: 'one', unit: 'one', q: 'text' },
  sorts: ['number', 'name', 'taken', 'left'],
  defaultSort: 'number',
  pageSize: 100,
} as const satisfies ListSpec;

/** The question to the service. */
export const balancesQuery = ({ filters, sort, page, pageSize }: ListState<typeof balancesList>): Query => ({
  leaveKind: filters.kind,
  unitId: filters.unit,
  q: filters.q,
  sort,
  page,
  pageSize,
});

const YEARS_BACK = 4;

/** The years that may be asked for: the coming one, this one, and some before. */
export const yearsAround = (thisYear: number): readonly string[] =>
  Array.from({ length: YEARS_BACK + 2 }, (_, n) => String(thisYear + 1 - n));

/** The year of an address, where it is one; else this one. */
export const yearIn = (text: string | undefined, thisYear: number): string =>
  text !== undefined && /^20\d\d$/.test(text) ? text : String(thisYear);
