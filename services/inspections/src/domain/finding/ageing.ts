import type { Instant } from '@goldkey/kernel';

const DAY_MS = 86_400_000;

/** Up to how many days a finding has been open, ends included; the last span has no end. */
export const AGE_LIMITS = [3, 7, 14, 30] as const;

export interface AgeSpan {
  /** Whole days from which it begins; `until` is the last day of it, absent for the oldest. */
  readonly from: number;
  readonly until?: number;
  readonly count: number;
}

/** How long findings have been open, by spans of whole days; each is counted once. */
export const ageing = (raisedAt: readonly Instant[], now: Instant): readonly AgeSpan[] => {
  const ages = raisedAt.map((at) => Math.max(0, Math.floor((now - at) / DAY_MS)));
  const spans = [...AGE_LIMITS, undefined].map((until, place) => ({
    from: place === 0 ? 0 : (AGE_LIMITS[place - 1] ?? 0) + 1,
    until,
  }));
  return spans.map(({ from, until }) => ({
    from,
    ...(until !== undefined && { until }),
    count: ages.filter((age) => age >= from && (until === undefined || age <= until)).length,
  }));
};

/** So many findings of a kind at a place. */
export interface HeatCell {
  readonly place: string;
  readonly category: string;
  readonly count: number;
}

export interface Heat {
  /** The kinds with the most findings first; `undefined` stands for all the others together. */
  readonly categories: readonly (string | undefined)[];
  readonly rows: readonly { readonly place: string | undefined; readonly counts: readonly number[] }[];
  readonly total: number;
}

const leading = (
  cells: readonly HeatCell[],
  of: 'place' | 'category',
  most: number,
): readonly (string | undefined)[] => {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell[of], (sums.get(cell[of]) ?? 0) + cell.count);
  const sorted = [...sums].sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1)).map(([name]) => name);
  return sorted.length <= most ? sorted : [...sorted.slice(0, most), undefined];
};

/** Where which kinds of findings come together: the places and kinds with the most, and the rest in one row and column. */
export const heatOf = (
  cells: readonly HeatCell[],
  { places, categories }: { readonly places: number; readonly categories: number },
): Heat => {
  const kinds = leading(cells, 'category', categories);
  const spots = leading(cells, 'place', places);
  const named = (names: readonly (string | undefined)[], name: string) => (names.includes(name) ? name : undefined);
  const rows = spots.map((place) => ({
    place,
    counts: kinds.map((category) =>
      cells
        .filter((cell) => named(spots, cell.place) === place && named(kinds, cell.category) === category)
        .reduce((sum, { count }) => sum + count, 0),
    ),
  }));
  return { categories: kinds, rows, total: cells.reduce((sum, { count }) => sum + count, 0) };
};
