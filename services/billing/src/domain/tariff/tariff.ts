import {
  addRatios,
  compareRatios,
  type Day,
  type Fen,
  fen,
  fenOf,
  multiplyRatios,
  type Ratio,
  ratio,
  reduced,
  roundDown,
  roundHalfUp,
  roundUp,
} from '@goldkey/kernel';
import type { PremisesUse } from './premises.js';

/** A price by quantity: each unit up to `upTo` (from where the tier before ended) costs `price`. The last tier has no end. */
export interface Tier {
  readonly upTo?: string;
  /** Yuan a unit, a decimal. */
  readonly price: string;
}

export const ROUND_TO = ['fen', 'jiao', 'yuan'] as const;
export const ROUND_WAYS = ['half-up', 'down', 'up'] as const;
export interface Rounding {
  readonly to: (typeof ROUND_TO)[number];
  readonly way: (typeof ROUND_WAYS)[number];
}

/** What premises of one use cost instead. */
export interface UsePrice {
  readonly tiers: readonly Tier[];
  /** Absent: the general minimum holds. */
  readonly minimum?: string;
}

/** What a fee item costs within a span of days. */
export interface Tariff {
  readonly from: Day;
  /** Last day; absent: until further notice. */
  readonly until?: Day;
  /** Empty where a cost is shared. */
  readonly tiers: readonly Tier[];
  /** By which the price is multiplied, such as water and sewer for water; `1` as a rule. */
  readonly factor: string;
  /** Yuan that are charged at least for a whole span. */
  readonly minimum?: string;
  readonly rounding: Rounding;
  /** Prices by what the premises are used for; any other use, or one that nobody knows, costs the general price. */
  readonly byUse?: Readonly<Partial<Record<PremisesUse, UsePrice>>>;
}

/** The tariff as it holds for premises of this use. */
export const tariffFor = ({ byUse, ...general }: Tariff, use: PremisesUse | undefined): Tariff => {
  const own = use === undefined ? undefined : byUse?.[use];
  if (own === undefined) return general;
  const minimum = own.minimum ?? general.minimum;
  return { ...general, tiers: own.tiers, ...(minimum !== undefined && { minimum }) };
};

const UNITS: Readonly<Record<Rounding['to'], bigint>> = { fen: 1n, jiao: 10n, yuan: 100n };
const ZERO = reduced(0n, 1n);

const minus = ({ numerator, denominator }: Ratio): Ratio => ({ numerator: -numerator, denominator });

/** Yuan for the quantity by the tiers, exact. A negative quantity (a correction) costs what its size costs, negated. */
export const tieredPrice = (tiers: readonly Tier[], quantity: Ratio): Ratio => {
  const size = { ...quantity, numerator: quantity.numerator < 0n ? -quantity.numerator : quantity.numerator };
  let lower = ZERO;
  let total = ZERO;
  for (const { upTo, price } of tiers) {
    const bound = upTo === undefined ? size : ratio(upTo);
    const upper = compareRatios(size, bound) < 0 ? size : bound;
    const part = addRatios(upper, minus(lower));
    if (part.numerator > 0n) total = addRatios(total, multiplyRatios(part, ratio(price)));
    if (upTo !== undefined) lower = ratio(upTo);
  }
  return quantity.numerator < 0n ? minus(total) : total;
};

/** Rounds fen as the tariff says; the rule is the fee item's own and stands on the bill line. */
export const roundedBy = ({ to, way }: Rounding, exactFen: Ratio): Fen => {
  const unit = UNITS[to];
  const inUnits = reduced(exactFen.numerator, exactFen.denominator * unit);
  const whole = way === 'half-up' ? roundHalfUp(inUnits) : way === 'down' ? roundDown(inUnits) : roundUp(inUnits);
  return fenOf(whole * unit);
};

export interface Priced {
  /** Fen before rounding. */
  readonly exact: Ratio;
  readonly amount: Fen;
  readonly minimumApplied: boolean;
}

/**
 * What the quantity costs by the tariff for `days` of the `of` days that the whole span has: tiers × factor, not less than the
 * minimum, in proportion to the days, rounded once at the end.
 */
export const priceOf = (
  tariff: Tariff,
  { quantity, days, of }: { readonly quantity: string; readonly days: number; readonly of: number },
): Priced => {
  const price = multiplyRatios(tieredPrice(tariff.tiers, ratio(quantity)), ratio(tariff.factor));
  const least = tariff.minimum === undefined ? undefined : reduced(fen(tariff.minimum), 100n);
  const minimumApplied = least !== undefined && price.numerator >= 0n && compareRatios(price, least) < 0;
  const exact = multiplyRatios(minimumApplied && least ? least : price, reduced(100n * BigInt(days), BigInt(of)));
  return { exact, amount: roundedBy(tariff.rounding, exact), minimumApplied };
};
