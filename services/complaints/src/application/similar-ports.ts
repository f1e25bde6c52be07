import type { Neighbour } from '../domain/similar/suggest.js';

/** Cases of before that resemble a text, of one property and within the caller's scope; the nearest first. */
export interface SimilarMatters {
  find(propertyId: string, text: string, most: number): Promise<readonly Neighbour[]>;
}
