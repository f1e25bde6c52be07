import fc from 'fast-check';
import type { Mark } from './ports.js';
import { inTurns, type Kind, type Part } from './turns.js';

const mark = (propertyId: string | null, month: string): Mark => ({ propertyId, month: month as Mark['month'] });
const flood = Array.from({ length: 30 }, (_, index) => mark(`p-${index}`, '2026-09'));
const late = mark('late', '2026-08');
const names = (part: Part | undefined): string[] =>
  (part?.marks ?? []).map(({ propertyId, month }) => `${propertyId} ${month}`);

/** What is judged by somebody who looks anew after every part, while whatever was judged waits again at once. */
const judgedInLooks = (waiting: readonly Mark[], looks: number): Mark[] => {
  const judged: Mark[] = [];
  let after: Kind | undefined;
  for (let look = 0; look < looks; look++) {
    const [part] = inTurns(waiting, 8, after);
    judged.push(...(part?.marks ?? []));
    after = part?.kind;
  }
  return judged;
};

test('however many of the newest month wait, an older one is judged after one part of them', () => {
  expect(names(inTurns([...flood, late], 8, 'newest')[0])).toEqual(['late 2026-08']);
  expect(names(inTurns([...flood, late], 8, 'others')[1])).toEqual(['late 2026-08']);
});

test('however many older ones wait, the newest month has the next turn', () => {
  const older = flood.map(({ propertyId }) => mark(propertyId, '2026-08'));
  expect(names(inTurns([mark('new', '2026-09'), ...older], 8, 'others')[0])).toEqual(['new 2026-09']);
});

test('older months stand together by property', () => {
  const waiting = [mark('a', '2026-09'), mark('b', '2026-08'), mark('c', '2026-08'), mark('b', '2026-07')];
  expect(names(inTurns(waiting, 8)[0])).toEqual(['b 2026-08', 'b 2026-07', 'c 2026-08']);
});

test('under a flood that never ends, an older month and the group have their turns', () => {
  const ofGroup = [mark(null, '2026-09'), mark(null, '2026-08')];
  const judged = judgedInLooks([...ofGroup, ...flood, late], 3);
  expect(judged).toEqual(expect.arrayContaining([late, ...ofGroup, flood[0]]));
});

test('each that waits stands in one part, and no part is empty or too large', () => {
  const months = fc.constantFrom('2026-09', '2026-08', '2026-07');
  const some = fc.record({ propertyId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }), month: months });
  fc.assert(
    fc.property(
      fc.uniqueArray(some, { selector: (one) => JSON.stringify(one) }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom<Kind>('newest', 'others', 'group'),
      (all, size, after) => {
        const waiting = all
          .map(({ propertyId, month }) => mark(propertyId, month))
          .sort((a, b) => (a.month > b.month ? -1 : 1));
        const parts = inTurns(waiting, size, after).map(({ marks }) => marks);
        expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true);
        expect(new Set(parts.flat())).toEqual(new Set(waiting));
        expect(parts.flat()).toHaveLength(waiting.length);
      },
    ),
  );
});
