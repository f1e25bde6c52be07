import { type Fen, type Month, ratioToText, reduced } from '@goldkey/kernel';

/** What the ledger of a property comes to over a period, for the cards of positions (docs/adr/0074). */

export const MEASURES = ['collection-rate', 'arrears'] as const;
export type Measure = (typeof MEASURES)[number];

/** A month whose accounts are closed; its numbers in fen. */
export interface MeasuredMonth {
  readonly id: string;
  readonly name: Month;
  readonly part: bigint;
  readonly whole: bigint;
}

export interface MeasuredFigure {
  readonly measure: Measure;
  /** Exact text; absent where nothing was receivable, or no month is closed. */
  readonly value?: string;
  /** Fen. */
  readonly part?: bigint;
  readonly whole?: bigint;
  readonly months: readonly MeasuredMonth[];
}

/** A share of what was charged; of nothing there is none. */
const shareOf = (part: bigint, whole: bigint) =>
  whole > 0n ? { value: ratioToText(reduced(part, whole)), part, whole } : {};

/** A closed month, as far as it is measured. */
export interface ClosedMonth {
  readonly id: string;
  readonly month: Month;
  readonly receivable: Fen;
  readonly collected: Fen;
}

/** Collected of what was receivable, over closed months together (rulebook: collection rate). */
export const collectionFigure = (closed: readonly ClosedMonth[]): MeasuredFigure => {
  const months = closed.map(({ id, month, collected, receivable }) => ({
    ...{ id, name: month, part: collected as bigint, whole: receivable as bigint },
  }));
  const sum = (of: 'part' | 'whole') => months.reduce((all, month) => all + month[of], 0n);
  return { measure: 'collection-rate', ...shareOf(sum('part'), sum('whole')), months };
};

/** Owed at the end, of what was charged for the period's months. */
export const arrearsFigure = ({ owed, charged }: { readonly owed: Fen; readonly charged: Fen }): MeasuredFigure => ({
  measure: 'arrears',
  ...shareOf(owed, charged),
  months: [],
});
