import { addRatios, compareRatios, divideRatios, multiplyRatios, type Ratio } from '@goldkey/kernel';
import type { Scorecard } from '../vocabulary.js';
import { sumOf, whole } from './rate.js';

/** A change of one indicator's weight that moves a card to another place. */
export interface Move {
  readonly indicator: string;
  readonly change: 'more' | 'less';
  readonly place: number;
}

/** How far a card's place among others hangs on the weights. Place 1 is best; equal scores share a place. */
export interface PlaceOfCard {
  readonly place: number;
  readonly best: number;
  readonly worst: number;
  readonly lowestScore: Ratio;
  readonly highestScore: Ratio;
  /** Changes that move it; none where the place holds. */
  readonly moves: readonly Move[];
}

const HUNDRED = whole(100);
const ONE = whole(1);

/** The card's score with one indicator's weight times a factor, all weights scaled to 100 again. */
const scoreWith = ({ score, indicators }: Scorecard, indicator: string, factor: Ratio): Ratio => {
  const own = indicators.find(({ id }) => id === indicator);
  if (own === undefined) return score;
  const added = addRatios(factor, whole(-1));
  const total = addRatios(HUNDRED, multiplyRatios(own.weight, added));
  // The only weight of a card, whatever it is, is all of it; none at all leaves the card as it was.
  if (compareRatios(total, whole(0)) === 0) return score;
  return divideRatios(multiplyRatios(addRatios(score, multiplyRatios(own.score, added)), HUNDRED), total);
};

const placesOf = (scores: ReadonlyMap<string, Ratio>): ReadonlyMap<string, number> =>
  new Map(
    [...scores].map(([id, score]) => [
      id,
      1 + [...scores.values()].filter((other) => compareRatios(other, score) > 0).length,
    ]),
  );

/**
 * Which places of cards hold when each weight in turn is changed by a share (1/5: ±20 %) and the others are scaled so that all
 * come to 100 again. Unrounded scores are compared; the order of the cards says nothing.
 */
export const placesUnder = (cards: ReadonlyMap<string, Scorecard>, share: Ratio): ReadonlyMap<string, PlaceOfCard> => {
  const indicators = [...new Set([...cards.values()].flatMap((card) => card.indicators.map(({ id }) => id)))].sort();
  const changes = indicators.flatMap((indicator) =>
    (['more', 'less'] as const).map((change) => {
      const factor = sumOf([ONE, change === 'more' ? share : multiplyRatios(whole(-1), share)]);
      const scores = new Map([...cards].map(([id, card]) => [id, scoreWith(card, indicator, factor)]));
      return { indicator, change, scores, places: placesOf(scores) };
    }),
  );
  const places = placesOf(new Map([...cards].map(([id, { score }]) => [id, score])));
  return new Map(
    [...cards].map(([id, card]) => {
      const place = places.get(id) ?? 1;
      const reached = changes.map((change) => change.places.get(id) ?? place);
      const scores = [card.score, ...changes.map((change) => change.scores.get(id) ?? card.score)].sort(compareRatios);
      return [
        id,
        {
          place,
          best: Math.min(place, ...reached),
          worst: Math.max(place, ...reached),
          lowestScore: scores[0] ?? card.score,
          highestScore: scores.at(-1) ?? card.score,
          moves: changes.flatMap(({ indicator, change }, index) =>
            reached[index] === place ? [] : [{ indicator, change, place: reached[index] ?? place }],
          ),
        },
      ];
    }),
  );
};
