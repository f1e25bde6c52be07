import {
  addDays,
  compareRatios,
  type Day,
  daysBetween,
  type Fen,
  lastDayOf,
  type Month,
  multiplyRatios,
  type Ratio,
  ratio,
  ratioToText,
  reduced,
  roundDown,
} from '@goldkey/kernel';
import type { Tariff } from '../tariff/tariff.js';

/**
 * A late fee is what was used of a fee item whose unit is a yuan owed for a day: its tariff is the rate, a concession waives it, and
 * it is billed, explained and taken back as everything else. Here is how many yuan-days a debt makes.
 */
export interface OverdueCharge {
  readonly chargeId: string;
  readonly chargeMonth: Month;
  /** What was charged, and what of it is open. */
  readonly amount: Fen;
  readonly open: Fen;
  /** The last day for which yuan-days were counted already, and how many in all; absent: none yet. */
  readonly countedUntil?: Day;
  /** A decimal. */
  readonly counted: string;
}

export interface LateFeeTerms {
  /** Days after the end of the charged month in which nothing is late. */
  readonly graceDays: number;
  /** Yuan a yuan-day, as `rateOn` says. */
  readonly rate: string;
  /** Share of what was charged that the fee never exceeds: `0.30`. */
  readonly cap: string;
}

export interface YuanDays {
  readonly from: Day;
  readonly until: Day;
  /** A decimal with two places at most. */
  readonly quantity: string;
}

const tariffOn = (tariffs: readonly Tariff[], day: Day): Tariff | undefined =>
  tariffs.find(({ from, until }) => from <= day && (until === undefined || day <= until));

/** Whether lateness would cost shops something else than homes: a yuan that is late is a yuan. */
export const costsByUse = (tariffs: readonly Tariff[], day: Day): boolean =>
  tariffOn(tariffs, day)?.byUse !== undefined;

/** Yuan a yuan-day by the tariff in force on the day: its price with its factor, zero where none is. */
export const rateOn = (tariffs: readonly Tariff[], day: Day): string => {
  const tariff = tariffOn(tariffs, day);
  return ratioToText(multiplyRatios(ratio(tariff?.tiers[0]?.price ?? '0'), ratio(tariff?.factor ?? '1')));
};

const least = (one: Ratio, other: Ratio): Ratio => (compareRatios(one, other) < 0 ? one : other);

/**
 * Yuan-days of a charge up to `day`, beyond those that were counted before; undefined where it is not late, nothing is open, the
 * cap is reached, or a day costs nothing.
 */
export const yuanDaysOf = (
  charge: OverdueCharge,
  day: Day,
  { graceDays, rate, cap }: LateFeeTerms,
): YuanDays | undefined => {
  const firstLate = addDays(lastDayOf(charge.chargeMonth), graceDays + 1);
  const next = charge.countedUntil === undefined ? firstLate : addDays(charge.countedUntil, 1);
  const from = next > firstLate ? next : firstLate;
  if (from > day || charge.open <= 0n || ratio(rate).numerator <= 0n) return undefined;
  const days = BigInt(daysBetween(from, day) + 1);
  const owed = reduced(charge.open * days, 100n);
  const most = multiplyRatios(reduced(charge.amount, 100n), ratio(cap));
  const mostDays = reduced(most.numerator * ratio(rate).denominator, most.denominator * ratio(rate).numerator);
  const already = ratio(charge.counted);
  const room = reduced(
    mostDays.numerator * already.denominator - already.numerator * mostDays.denominator,
    mostDays.denominator * already.denominator,
  );
  // Downwards, so that the cap holds to the fen.
  const hundredths = roundDown(multiplyRatios(least(owed, room), reduced(100n, 1n)));
  return hundredths <= 0n ? undefined : { from, until: day, quantity: ratioToText(reduced(hundredths, 100n)) };
};
