import { dayOf, type Instant, type Year, yearOf } from '@goldkey/kernel';
import type { Catalogue, CatalogueLine } from './catalogue.js';

/**
 * C-02: the list by which is sold at an instant: the latest published by then, of this year or, as long as this year's is not
 * published, of an earlier one. A list of next year that was published ahead waits for its year.
 */
export const listInForce = (published: readonly Catalogue[], at: Instant, timeZone: string): Catalogue | undefined => {
  const year: Year = yearOf(dayOf(at, timeZone));
  return published
    .filter((list) => list.publishedAt !== undefined && list.publishedAt <= at && list.year <= year)
    .sort((a, b) => (a.year === b.year ? b.revision - a.revision : a.year < b.year ? 1 : -1))[0];
};

/** The line of the list by which the item is sold; undefined where nobody may sell it. */
export const lineOf = (list: Catalogue | undefined, itemId: string): CatalogueLine | undefined =>
  list?.lines.find((line) => line.itemId === itemId);
