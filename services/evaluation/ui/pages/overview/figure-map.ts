import type { OverviewItem } from '../../api.js';

/** Figures of a property that the map can show. */
export const FIGURES = [
  'closing',
  'closingSatisfaction',
  'establishment',
  'dutyCompletion',
  'points',
  'fine',
  'overdue',
  'missed',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Of these more is better; of the others less. */
const MORE_IS_BETTER: ReadonlySet<Figure> = new Set(['closing', 'closingSatisfaction', 'dutyCompletion']);

export const isRate = (figure: Figure): boolean => MORE_IS_BETTER.has(figure) || figure === 'establishment';

/** For drawing and ordering only, never for sums; `undefined` where nothing was counted. */
export const figureOf = (item: OverviewItem, figure: Figure): number | undefined => {
  switch (figure) {
    case 'points':
    case 'overdue':
    case 'missed':
      return item[figure];
    case 'fine':
      return Number(item.fine);
    default: {
      const value = item[figure]?.value;
      return value == null ? undefined : Number(value);
    }
  }
};

const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};

/** How the properties' values are spread, and beyond which fences one stands out (one and a half quartile distances). */
export interface Spread {
  readonly low: number;
  readonly quartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly high: number;
  readonly fences: readonly [number, number];
}

/** `undefined` where there is no value. */
export const spreadOf = (values: readonly number[]): Spread | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const [quartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [
    number,
    number,
    number,
  ];
  const reach = 1.5 * (upperQuartile - quartile);
  return { low, quartile, median, upperQuartile, high, fences: [quartile - reach, upperQuartile + reach] };
};

/** Whether it stands out; among fewer than five values nothing does. */
export const isOutlier = (value: number, { fences }: Spread, count: number): boolean =>
  count >= 5 && (value < fences[0] || value > fences[1]);

export const SHADES = 4;

/** How bad a value is among all: 0 best, {@link SHADES} worst; all alike are 0. */
export const shadeOf = (value: number, figure: Figure, { low, high }: Spread): number => {
  if (high === low) return 0;
  const share = (value - low) / (high - low);
  return Math.round((MORE_IS_BETTER.has(figure) ? 1 - share : share) * SHADES);
};

/** How many values lie in each of some equal steps from the lowest to the highest; the last one takes its end in. */
export const stepsOf = (
  values: readonly number[],
  { low, high }: Spread,
  count: number,
): readonly { readonly from: number; readonly until: number; readonly count: number }[] => {
  if (high === low) return [{ from: low, until: high, count: values.length }];
  const width = (high - low) / count;
  const steps = Array.from({ length: count }, (_, index) => ({
    from: low + index * width,
    until: low + (index + 1) * width,
    count: 0,
  }));
  for (const value of values) {
    const step = steps[Math.min(count - 1, Math.floor((value - low) / width))];
    if (step) step.count += 1;
  }
  return steps;
};

/** The items by region, regions and items in the order of their names; without a region last. */
export const byRegion = (
  items: readonly OverviewItem[],
): readonly { readonly region: string | undefined; readonly items: readonly OverviewItem[] }[] => {
  const groups = new Map<string | undefined, OverviewItem[]>();
  for (const item of items) groups.set(item.region, [...(groups.get(item.region) ?? []), item]);
  return [...groups]
    .map(([region, own]) => ({ region, items: own.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')) }))
    .sort((a, b) =>
      a.region === undefined ? 1 : b.region === undefined ? -1 : a.region.localeCompare(b.region, 'zh-CN'),
    );
};
