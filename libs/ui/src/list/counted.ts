import { formatCount } from '../format/format.js';

/** Rows in one file; a spreadsheet can hold more, a browser should not. */
export const MOST_EXPORTED = 20_000;

/** How many rows a filter finds, as a service answers it. */
export interface Counted {
  readonly total: number;
  /** It was counted no further: there are that many, or more. */
  readonly totalIsLeast?: boolean;
}

/** `5,001`, and `5,001+` where there may be more. */
export const countText = ({ total, totalIsLeast = false }: Counted): string =>
  `${formatCount(total)}${totalIsLeast ? '+' : ''}`;

/** What a file of the filter would hold: nothing, every row, as many of the first as fit, or more than fit, which is not begun. */
export const fileOf = ({ total, totalIsLeast = false }: Counted): 'nothing' | 'all' | 'first' | 'too-many' => {
  if (total === 0) return 'nothing';
  if (total > MOST_EXPORTED) return 'too-many';
  return totalIsLeast ? 'first' : 'all';
};
