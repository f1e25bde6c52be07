import {
  compareRatios,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Ratio,
  ratio,
  ratioToDecimal,
  reduced,
} from '@goldkey/kernel';

/** What a service costs the centre and brings in a month, at a number of units (C-03, C-07). All exact. */

export interface CostSheet {
  /** Yuan a month, however much is sold. */
  readonly fixedCost: string;
  /** Yuan for each unit. */
  readonly variableCost: string;
}

export interface Outcome {
  readonly revenue: Fen;
  readonly cost: Fen;
  /** Revenue less cost; below zero for a loss. */
  readonly result: Fen;
}

/** The month at a price and a number of units. */
export const outcomeAt = (price: string, units: number, { fixedCost, variableCost }: CostSheet): Outcome => {
  const count = BigInt(units);
  const revenue = fenOf(fen(price) * count);
  const cost = fenOf(fen(fixedCost) + fen(variableCost) * count);
  return { revenue, cost, result: fenOf(revenue - cost) };
};

/**
 * Margin: the part of the revenue that is left after all costs; undefined without revenue. The document asks for a price that
 * covers its cost and leaves little.
 */
export const marginOf = ({ revenue, result }: Outcome): Ratio | undefined =>
  revenue === 0n ? undefined : reduced(result, revenue);

/** C-03 (reading): above 0 and at most 15 per cent. */
export const MARGIN_ABOVE = ratio('0');
export const MARGIN_AT_MOST = ratio('15%');

export const isSmallMargin = (margin: Ratio | undefined): boolean =>
  margin !== undefined && compareRatios(margin, MARGIN_ABOVE) > 0 && compareRatios(margin, MARGIN_AT_MOST) <= 0;

/**
 * The fewest units a month at which the price covers all cost; undefined where a unit costs as much as it brings, or more, and
 * something fixed is left to be covered.
 */
export const breakEvenUnits = (price: string, { fixedCost, variableCost }: CostSheet): number | undefined => {
  const left = fen(price) - fen(variableCost);
  const fixed = fen(fixedCost);
  if (left < 0n || (left === 0n && fixed > 0n)) return undefined;
  return fixed === 0n ? 0 : Number((fixed + left - 1n) / left);
};

/** Figures as they are told: yuan, and the margin with four places. */
export const toldOutcome = (outcome: Outcome) => {
  const margin = marginOf(outcome);
  return {
    revenue: formatFen(outcome.revenue),
    cost: formatFen(outcome.cost),
    result: formatFen(outcome.result),
    ...(margin !== undefined && { margin: ratioToDecimal(margin, 4) }),
  };
};
