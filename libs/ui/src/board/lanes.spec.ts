import fc from 'fast-check';
import { type CardMove, laneBeside, withMoves } from './lanes.js';

const keyOf = (card: string) => card;
const lanes = [
  { lane: 'received', cards: ['a', 'b'] },
  { lane: 'decided', cards: ['c'] },
  { lane: 'closed', cards: [] },
];
const moving = (...moves: readonly [card: string, lane: string][]): ReadonlyMap<string, CardMove<string>> =>
  new Map(moves.map(([card, lane]) => [card, { card, lane }]));

test('a card on its way stands at the top of its new lane', () => {
  const shown = withMoves(lanes, keyOf, moving(['a', 'decided']));
  expect(shown.map(({ cards }) => cards)).toEqual([['b'], ['a', 'c'], []]);
});

test('a card that no list has at the moment stands in the lane it goes to', () => {
  const shown = withMoves(lanes, keyOf, moving(['z', 'closed']));
  expect(shown.map(({ cards }) => cards)).toEqual([['a', 'b'], ['c'], ['z']]);
});

test('a move to a lane that is none moves nothing', () => {
  expect(withMoves(lanes, keyOf, moving(['a', 'nowhere']))).toEqual(lanes);
});

test('whatever is on its way, every card is seen exactly once', () => {
  const lane = fc.constantFrom('received', 'decided', 'closed');
  const anywhere = fc.oneof(lane, fc.constant('nowhere'));
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.array(lane), fc.array(anywhere), (cards, at, to) => {
      const filled = ['received', 'decided', 'closed'].map((name) => ({
        lane: name,
        cards: cards.filter((_, index) => (at[index] ?? 'received') === name),
      }));
      const before = filled.flatMap((one) => one.cards).sort();
      const moves = moving(...cards.map((card, index): [string, string] => [card, to[index] ?? 'decided']));
      expect(
        withMoves(filled, keyOf, moves)
          .flatMap((one) => one.cards)
          .sort(),
      ).toEqual(before);
    }),
  );
});

test('arrows go from lane to lane and stop at the edge', () => {
  const names = lanes.map((one) => one.lane);
  expect([laneBeside(names, 'received', 1), laneBeside(names, 'received', -1), laneBeside(names, 'closed', 1)]).toEqual(
    ['decided', 'received', 'closed'],
  );
});
