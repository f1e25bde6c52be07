import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  type Fen,
  fen,
  fenOf,
  lastDayOf,
  monthOf,
  ratio,
  reduced,
  roundUp,
  shiftMonth,
} from '@goldkey/kernel';
import type { Relief } from './concession.js';

/** What a month of the relief takes off; undefined where that hangs on a bill that nobody has seen. */
const monthsWorth = (relief: Relief, dearestMonth: Fen | undefined): Fen | undefined => {
  if (relief.kind === 'amount') return fen(relief.amount);
  if (dearestMonth === undefined) return undefined;
  if (relief.kind === 'exempt') return dearestMonth;
  const { numerator, denominator } = ratio(relief.percent);
  return fenOf(roundUp(reduced(dearestMonth * numerator, denominator * 100n)));
};

/**
 * What a concession takes off in its first year at most, by which it is told who may approve it: its months at the dearest of those
 * that the household was billed of late, a part of a month by its days and rounded up. One that holds for longer, or until further
 * notice, counts as a year, so that none is within reach of more people for being longer.
 */
export const yearsWorth = (
  { relief, from, until }: { readonly relief: Relief; readonly from: Day; readonly until?: Day | undefined },
  dearestMonth: Fen | undefined,
): Fen | undefined => {
  const worth = monthsWorth(relief, dearestMonth);
  if (worth === undefined) return undefined;
  const year = addDays(addMonths(from, 12, { missingDay: 'last' }), -1);
  const last = until === undefined || until > year ? year : until;
  let sum = 0n;
  for (let month = monthOf(from); month <= monthOf(last); month = shiftMonth(month, 1)) {
    const [first, end] = [`${month}-01` as Day, lastDayOf(month)];
    const days = daysBetween(from > first ? from : first, last < end ? last : end) + 1;
    sum += roundUp(reduced(worth * BigInt(days), BigInt(daysBetween(first, end) + 1)));
  }
  return fenOf(sum);
};
