/** Whether a card may go to a lane; where it may not, why. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** The cards of a lane, in order, and how many there are beyond those shown. */
export interface LaneCards<Card> {
  readonly lane: string;
  readonly cards: readonly Card[];
}

/** A card on its way to a lane. */
export interface CardMove<Card> {
  readonly card: Card;
  readonly lane: string;
}

/**
 * The lanes as they look while moves are on their way, by the card's key: a card that is moved stands at the top of its
 * new lane, once, even while the lists are read again and none of them has it. A move to a lane that is none moves
 * nothing.
 */
export const withMoves = <Card>(
  lanes: readonly LaneCards<Card>[],
  keyOf: (card: Card) => string,
  moves: ReadonlyMap<string, CardMove<Card>>,
): readonly LaneCards<Card>[] => {
  const known = new Set(lanes.map(({ lane }) => lane));
  const latest = new Map(lanes.flatMap(({ cards }) => cards.map((card) => [keyOf(card), card] as const)));
  const going = [...moves].filter(([, { lane }]) => known.has(lane));
  const moved = new Set(going.map(([key]) => key));
  return lanes.map(({ lane, cards }) => ({
    lane,
    cards: [
      ...going.filter(([, move]) => move.lane === lane).map(([key, { card }]) => latest.get(key) ?? card),
      ...cards.filter((card) => !moved.has(keyOf(card))),
    ],
  }));
};

/** The lane beside, `1` to the right; at the edge the lane itself. */
export const laneBeside = (lanes: readonly string[], lane: string, by: 1 | -1): string =>
  lanes[lanes.indexOf(lane) + by] ?? lane;
