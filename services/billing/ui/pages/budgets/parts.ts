import { CATEGORIES, type Parts } from '../../api-budgets.js';

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
