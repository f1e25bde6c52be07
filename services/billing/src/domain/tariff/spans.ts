import { type Day, daysBetween, type Fen } from '@goldkey/kernel';
import { priceOf, type Tariff } from './tariff.js';

/** The part of a span of days in which one tariff holds, and what the quantity costs in it. */
export interface PricedSpan {
  readonly from: Day;
  readonly until: Day;
  readonly tariff: Tariff;
  readonly days: number;
  readonly of: number;
  readonly amount: Fen;
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const count = (from: Day, until: Day): number => daysBetween(from, until) + 1;

/**
 * What is used between two days (both included) is spread evenly over them, and each part costs by the tariff of its days.
 * Days without a tariff cost nothing.
 */
export const priceUsage = (
  tariffs: readonly Tariff[],
  { from, until, quantity }: { readonly from: Day; readonly until: Day; readonly quantity: string },
): readonly PricedSpan[] => {
  const of = count(from, until);
  return tariffs.flatMap((tariff) => {
    const first = later(from, tariff.from);
    const last = earlier(until, tariff.until ?? until);
    if (first > last) return [];
    const days = count(first, last);
    return [{ from: first, until: last, tariff, days, of, amount: priceOf(tariff, { quantity, days, of }).amount }];
  });
};
