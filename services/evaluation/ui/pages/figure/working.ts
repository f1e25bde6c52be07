import { formatAmount, formatCount, formatRate } from '@goldkey/ui/format';
import { type FigureParts, sumOf, type Term } from './figure.js';

const MOST_TERMS = 12;

/**
 * `做到 15 + 12 = 27`, `应计 26 + 16 = 42`, `27 ÷ 42 = 64.3 %`: the sums by their names, where there is something to add; a long
 * one is told by what it comes to.
 */
export const workingOf = (
  parts: FigureParts,
  names: { readonly numerator: string; readonly denominator: string },
): readonly string[] => {
  const shown = parts.kind === 'fine' ? formatAmount : formatCount;
  const sum = (terms: readonly string[], total: string): string =>
    terms.length > MOST_TERMS ? `Σ = ${shown(total)}` : `${terms.map(shown).join(' + ')} = ${shown(total)}`;
  const column = (of: (term: Pick<Term, 'numerator' | 'denominator' | 'amount'>) => string | undefined) =>
    [...parts.terms, ...(parts.beyond === undefined ? [] : [parts.beyond])].map((term) => of(term) ?? '0');
  if (parts.kind !== 'rate') {
    const amounts = column(({ amount }) => amount);
    const total = parts.total ?? sumOf([]);
    return [amounts.length > 1 ? sum(amounts, total) : shown(total)];
  }
  if (parts.rate === undefined) return ['–'];
  const { numerator, denominator, value } = parts.rate;
  const named = (name: string, terms: readonly string[], total: string): readonly string[] =>
    terms.length > 1 ? [`${name} ${sum(terms, total)}`] : [];
  return [
    ...named(
      names.numerator,
      column((term) => term.numerator),
      numerator,
    ),
    ...named(
      names.denominator,
      column((term) => term.denominator),
      denominator,
    ),
    `${formatCount(numerator)} ÷ ${formatCount(denominator)} = ${value === null ? '–' : `${formatRate(value)} %`}`,
  ];
};
