import { compareRatios, fen, type Ratio } from '@goldkey/kernel';
import { exactValue } from './rates.js';
import type { OverviewItem, RateView } from './views.js';

/** Negative, zero or positive; `undefined` where one of them has nothing to be compared by. */
type Compare = (a: OverviewItem, b: OverviewItem) => number | undefined;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byNumber =
  (name: 'points' | 'overdue' | 'missed'): Compare =>
  (a, b) =>
    a[name] - b[name];

const byRate =
  (name: 'closing' | 'closingSatisfaction' | 'establishment' | 'dutyCompletion'): Compare =>
  (a, b) => {
    const [first, second] = [value(a[name]), value(b[name])];
    return first && second && compareRatios(first, second);
  };

const values = new WeakMap<RateView, Ratio | undefined>();

/** Worked out once a rate, not once a comparison. */
const value = (rate: RateView | null): Ratio | undefined => {
  if (rate === null) return undefined;
  if (!values.has(rate)) values.set(rate, exactValue(rate));
  return values.get(rate);
};

const chinese = new Intl.Collator('zh');

/** Most targets missed first, then most points, then most overdue, then the lowest closing rate. */
const byTrouble: Compare = (a, b) =>
  b.belowTarget - a.belowTarget ||
  b.points - a.points ||
  b.overdue - a.overdue ||
  Number(value(b.closing) !== undefined) - Number(value(a.closing) !== undefined) ||
  byRate('closing')(a, b);

const orders: Readonly<Record<string, Compare>> = {
  trouble: byTrouble,
  name: (a, b) => chinese.compare(a.name, b.name),
  code: (a, b) => text(a.code, b.code),
  closing: byRate('closing'),
  closingSatisfaction: byRate('closingSatisfaction'),
  establishment: byRate('establishment'),
  dutyCompletion: byRate('dutyCompletion'),
  points: byNumber('points'),
  fine: (a, b) => Number(fen(a.fine) - fen(b.fine)),
  overdue: byNumber('overdue'),
  missed: byNumber('missed'),
};

const hasValue = (item: OverviewItem, name: string): boolean => {
  const field = item[name as keyof OverviewItem] as RateView | null | undefined;
  return !(field === null || (typeof field === 'object' && field.value === null));
};

/** Sorts by `points` or `-points`; what has no value comes last either way, and equals stand by code and id. */
export const ordered = (items: readonly OverviewItem[], sort: string): OverviewItem[] => {
  const name = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  const compare = orders[name] ?? byTrouble;
  return [...items].sort(
    (a, b) =>
      Number(hasValue(b, name)) - Number(hasValue(a, name)) ||
      sign * (compare(a, b) ?? 0) ||
      text(a.code, b.code) ||
      text(a.propertyId, b.propertyId),
  );
};
