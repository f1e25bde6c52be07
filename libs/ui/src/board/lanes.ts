/** Whether a card may go to a lane; where it may not, why. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** The cards of a lane, in order, and how many there are beyond those shown. */
export interface LaneCards<Card> {
  readonly lane: string;
  readonly cards: readonly Card[];
}

/**
 * The lanes as they look while moves are on their way: a card that is moved stands at the top of its new lane, once. A
 * move of a card that is not there any more moves nothing.
 */
export const withMoves = <Card>(
  lanes: readonly LaneCards<Card>[],
  keyOf: (card: Card) => string,
  moves: ReadonlyMap<string, string>,
): readonly LaneCards<Card>[] => {
  const known = new Set(lanes.map(({ lane }) => lane));
  const target = (card: Card): string | undefined => {
    const lane = moves.get(keyOf(card));
    return lane !== undefined && known.has(lane) ? lane : undefined;
  };
  const moved = new Map<string, Card>();
  for (const { cards } of lanes) for (const card of cards) if (target(card) !== undefined) moved.set(keyOf(card), card);
  return lanes.map(({ lane, cards }) => ({
    lane,
    cards: [
      ...[...moved.values()].filter((card) => target(card) === lane),
      ...cards.filter((card) => !moved.has(keyOf(card))),
    ],
  }));
};

/** The lane beside, `1` to the right; at the edge the lane itself. */
export const laneBeside = (lanes: readonly string[], lane: string, by: 1 | -1): string =>
  lanes[lanes.indexOf(lane) + by] ?? lane;
