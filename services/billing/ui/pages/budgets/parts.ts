import { type BudgetLine, CATEGORIES, type Parts } from '../../api-budgets.js';

/** Parts of a budget as they are typed. */

const FEN = 100;
const AMOUNT = /^(\d{1,9})(?:\.(\d{1,2}))?$/;

const fenOf = (yuan: string): number => {
  const [, whole, part = ''] = AMOUNT.exec(yuan) ?? [];
  return whole === undefined ? 0 : Number(whole) * FEN + Number(part.padEnd(2, '0'));
};

/** Those that are filled in, or nothing where none is. */
export const filledParts = (typed: Parts | undefined): Parts | undefined => {
  const filled = CATEGORIES.flatMap((category) => {
    const amount = typed?.[category];
    return amount ? [[category, amount] as const] : [];
  });
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

/** What the parts come to, in yuan; what is no amount yet counts nothing. */
export const sumOfParts = (parts: Parts): string => {
  const fen = Object.values(parts).reduce((sum, amount) => sum + fenOf(amount), 0);
  return `${Math.floor(fen / FEN)}.${String(fen % FEN).padStart(2, '0')}`;
};

export interface BudgetValues {
  readonly propertyId: string;
  readonly month: string;
  readonly amount?: string;
  readonly parts?: Parts;
}

/**
 * What is asked of the service. Where categories are filled in, the amount of a budget that was not split is left out as it stood; one that
 * somebody typed is said too, and has to be what they come to.
 */
export const budgetBody = (
  { amount, parts, ...asked }: BudgetValues,
  budget?: Pick<BudgetLine, 'propertyId' | 'month' | 'amount'>,
) => {
  const filled = filledParts(parts);
  const stood = filled !== undefined && amount === budget?.amount;
  const { propertyId, month } = budget ?? asked;
  return { propertyId, month, ...(amount && !stood && { amount }), ...(filled && { parts: filled }) };
};
