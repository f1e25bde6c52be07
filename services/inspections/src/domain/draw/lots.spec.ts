import { createHash } from 'node:crypto';
import { idsOf } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { commitDraw, openDraw } from './decide.js';
import { type Draw, standardFactors, weightOf } from './draw.js';
import { commitmentOf, drawLots } from './lots.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
const words = fc.string({ minLength: 1, maxLength: 12 });

test('whoever repeats a draw draws the same: so many, each once, all of the pot', () => {
  fc.assert(
    fc.property(weights, fc.nat(14), words, words, (pot, count, seed, word) => {
      const drawn = drawLots({ weights: pot, count, seed, word }, digest);
      expect(drawLots({ weights: pot, count, seed, word }, digest)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(Math.min(count, pot.length));
      expect(drawn.every((number) => number >= 1 && number <= pot.length)).toBe(true);
      // Who draws fewer has drawn the same ones first.
      expect(drawLots({ weights: pot, count: Math.max(0, count - 1), seed, word }, digest)).toEqual(
        drawn.slice(0, Math.max(0, Math.min(count, pot.length + 1) - 1)),
      );
    }),
  );
});

test('this draw is known, and whoever repeats it by other means finds the same', () => {
  const lots = { weights: [10, 250, 40, 1], count: 3, seed: '00ff', word: '一号彩球' };
  expect(drawLots(lots, digest)).toEqual([2, 3, 4]);
  expect(commitmentOf('00ff', lots.weights, digest)).toBe(digest('00ff/10,250,40,1'));
});

test('a weight nine times another is drawn first nine times as often', () => {
  const first = Array.from({ length: 4000 }, (_, seed) =>
    drawLots({ weights: [9, 1], count: 1, seed: String(seed), word: 'w' }, digest),
  );
  const share = first.filter(([number]) => number === 1).length / first.length;
  expect(share).toBeGreaterThan(0.88);
  expect(share).toBeLessThan(0.92);
});

test('the commitment binds the seed and every weight', () => {
  fc.assert(
    fc.property(weights, words, words, fc.nat(11), (pot, seed, other, place) => {
      const changed = pot.map((weight, index) => (index === place % pot.length ? weight + 1 : weight));
      expect(commitmentOf(seed, changed, digest)).not.toBe(commitmentOf(seed, pot, digest));
      if (other !== seed) expect(commitmentOf(other, pot, digest)).not.toBe(commitmentOf(seed, pot, digest));
    }),
  );
});

test('more people, a longer time and more findings never make a property lighter, and nobody has no weight', () => {
  const grounds = fc.record({ heads: fc.nat(300), monthsSince: fc.nat(40), findings: fc.nat(50) });
  fc.assert(
    fc.property(grounds, fc.constantFrom('heads', 'monthsSince', 'findings'), (known, more) => {
      const weight = weightOf(known, standardFactors);
      expect(weightOf({ ...known, [more]: known[more] + 1 }, standardFactors)).toBeGreaterThanOrEqual(weight);
      expect(weightOf(known, { base: 0, perHead: 0, perMonth: 0, perFinding: 0 })).toBe(1);
      expect(weightOf({ heads: known.heads, findings: known.findings }, standardFactors)).toBeGreaterThanOrEqual(
        weight,
      );
    }),
  );
});

test('somebody else than who sealed it says the word, once', () => {
  const now = at('2026-08-05 10:00');
  const said = { at: now, now, eventId: 'event-1', digest };
  const candidates = [1, 2].map((number) => ({
    number,
    propertyId: `p-${number}`,
    name: `项目 ${number}`,
    heads: number,
    findings: 0,
    weight: 10 * number,
  }));
  const sealed = {
    id: 'd-1',
    kind: 'day-check' as const,
    month: '2026-08' as never,
    factors: standardFactors,
    candidates,
    count: 1,
    committedBy: 'account-1',
    committedByName: '周品质',
    opensAt: now,
    seed: 'ab',
  };
  given(undefined)
    .when(commitDraw, { ...said, draw: { ...sealed, count: 3 } })
    .refuses('inspections.draw-count-invalid', { most: 2 });
  const decision = commitDraw(undefined, { ...said, draw: sealed });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const draw = decision.events[0]?.draw as Draw;
  const command = { ...said, word: '07', witness: 'account-2', witnessName: '王经理', selves: [] };
  given(draw)
    .when(openDraw, { ...command, witness: 'account-1' })
    .refuses('inspections.own-witness.forbidden');
  asksForAnotherPerson(
    'inspections.own-witness.forbidden',
    (first): Draw => ({ ...draw, committedBy: first.by, committedAs: idsOf(first) }),
    (committed, { by: witness, selves }) => openDraw(committed, { ...command, witness, selves }),
  );
  const after = openDraw(draw, command);
  if (!after.accepted) throw new Error(after.refusal.code);
  expect(after.events[0]?.draw).toMatchObject({ state: 'drawn', word: '07', drawn: [expect.any(Number)] });
  given(after.events[0]?.draw as Draw)
    .when(openDraw, command)
    .refuses('inspections.already-drawn');
});
