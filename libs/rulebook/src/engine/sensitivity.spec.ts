import { compareRatios, divideRatios, multiplyRatios, type Ratio, ratioToDecimal, reduced } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Scorecard } from '../vocabulary.js';
import { sumOf, whole } from './rate.js';
import { placesUnder } from './sensitivity.js';

const FIFTH = reduced(1n, 5n);
const reachOf = (percent: number): Ratio => reduced(BigInt(percent), 100n);

/** A card of indicators with their declared weight and how far they reach, in percent; weights scaled up to 100. */
const card = (reaches: Readonly<Record<string, readonly [weight: number, percent: number]>>): Scorecard => {
  const total = whole(Object.values(reaches).reduce((sum, [weight]) => sum + weight, 0));
  const indicators = Object.entries(reaches).map(([id, [declared, percent]]) => {
    const weight = divideRatios(multiplyRatios(whole(declared), whole(100)), total);
    const value = reachOf(percent);
    return {
      id,
      value,
      weight,
      score: multiplyRatios(weight, value),
      rate: { numerator: value, denominator: whole(1) },
    };
  });
  return { score: sumOf(indicators.map(({ score }) => score)), indicators };
};
const places = (cards: Readonly<Record<string, Scorecard>>, share = FIFTH) =>
  placesUnder(new Map(Object.entries(cards)), share);

test('a narrow lead that one weight decides does not hold, a wide one does', () => {
  const found = places({
    a: card({ 'J-01': [60, 90], 'J-02': [40, 40] }), // 70
    b: card({ 'J-01': [60, 60], 'J-02': [40, 80] }), // 68
    c: card({ 'J-01': [60, 10], 'J-02': [40, 10] }), // 10
  });
  // J-01 at 48 of 88: a 67.27…, b 69.09…; J-02 at 48 of 108: a 67.77…, b 68.88…
  expect(found.get('a')).toMatchObject({
    place: 1,
    best: 1,
    worst: 2,
    moves: [
      { indicator: 'J-01', change: 'less', place: 2 },
      { indicator: 'J-02', change: 'more', place: 2 },
    ],
  });
  expect(found.get('b')).toMatchObject({ place: 2, best: 1, worst: 2 });
  expect(found.get('c')).toMatchObject({ place: 3, best: 3, worst: 3, moves: [] });
  expect(ratioToDecimal(found.get('a')?.lowestScore ?? whole(0), 2)).toBe('67.27');
});

test('equal scores share a place; a single indicator moves nothing', () => {
  const found = places({ a: card({ 'J-01': [15, 50] }), b: card({ 'J-01': [15, 50] }), c: card({ 'J-01': [15, 40] }) });
  expect([...found.values()].map(({ place, moves }) => [place, moves.length])).toEqual([
    [1, 0],
    [1, 0],
    [3, 0],
  ]);
});

const NAMES = ['J-01', 'J-02', 'J-03', 'J-04'];
const anyCard = fc
  .dictionary(fc.constantFrom(...NAMES), fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 100 })), {
    minKeys: 1,
  })
  .map(card);
const anyCards = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), anyCard, { minKeys: 1 });
const anyShare = fc.integer({ min: 0, max: 99 }).map(reachOf);

test('places lie between best and worst, scores between the least and the furthest reach; no change, no move', () => {
  fc.assert(
    fc.property(anyCards, anyShare, (cards, share) => {
      const found = places(cards, share);
      for (const [id, one] of found) {
        expect(one.best).toBeLessThanOrEqual(one.place);
        expect(one.worst).toBeGreaterThanOrEqual(one.place);
        expect(one.moves.length === 0).toBe(one.best === one.worst);
        const reaches = (cards[id] as Scorecard).indicators
          .map(({ value }) => multiplyRatios(value, whole(100)))
          .sort(compareRatios);
        expect(compareRatios(one.lowestScore, reaches[0] as Ratio)).toBeGreaterThanOrEqual(0);
        expect(compareRatios(one.highestScore, reaches.at(-1) as Ratio)).toBeLessThanOrEqual(0);
      }
      for (const one of places(cards, whole(0)).values()) expect(one.moves).toEqual([]);
    }),
  );
});

test('who reaches at least as far everywhere is never placed behind; the order of the cards says nothing', () => {
  const pair = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 10 })),
    { minLength: 1, maxLength: NAMES.length },
  );
  fc.assert(
    fc.property(pair, anyCards, anyShare, (rows, others, share) => {
      const of = (more: boolean) =>
        card(
          Object.fromEntries(
            rows.map(([weight, reach, added], index) => [NAMES[index], [weight, reach + (more ? added : 0)] as const]),
          ),
        );
      const cards = { ...others, better: of(true), worse: of(false) };
      const found = places(cards, share);
      expect(found.get('better')?.worst).toBeLessThanOrEqual(found.get('worse')?.worst ?? 0);
      expect(found.get('better')?.best).toBeLessThanOrEqual(found.get('worse')?.best ?? 0);
      const turned = places(Object.fromEntries(Object.entries(cards).reverse()), share);
      for (const [id, one] of found) expect(turned.get(id)).toEqual(one);
    }),
  );
});
