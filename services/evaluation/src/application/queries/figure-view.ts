import type { FigureExplanation } from '@goldkey/rulebook';
import type { FigureView } from './merit-views.js';

/** The working of a figure for readers. */
export const figureView = ({
  figure,
  clause,
  title,
  value,
  working,
  clauseText,
  place,
}: FigureExplanation): FigureView => ({
  figure,
  clause,
  title,
  value,
  working,
  ...(clauseText === undefined ? {} : { clauseText }),
  ...(place === undefined ? {} : { place }),
});
