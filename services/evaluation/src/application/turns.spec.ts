import fc from 'fast-check';
import type { Mark } from './ports.js';
import { besideEachOther, inTurns, type Kind, type Part } from './turns.js';

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

const part = (...marks: readonly Mark[]): Part => ({ kind: 'others', marks });

/** Parts that end when the test says so. */
const workshop = () => {
  const running = new Map<Part, () => void>();
  const begun: Part[] = [];
  return {
    begun,
    work: (one: Part): Promise<void> => {
      begun.push(one);
      return new Promise((resolve) => running.set(one, resolve));
    },
    /** Resolves once whatever follows from it has begun. */
    end: async (one: Part): Promise<void> => {
      running.get(one)?.();
      await new Promise(setImmediate);
    },
  };
};

test('two parts are worked on at once, and the next begins when one ends', async () => {
  const [a, b, c] = [part(mark('a', '2026-08')), part(mark('b', '2026-08')), part(mark('c', '2026-08'))];
  const { begun, work, end } = workshop();
  const all = besideEachOther([a, b, c], { most: 2, work, over: () => false });
  expect(begun).toEqual([a, b]);
  await end(b);
  expect(begun).toEqual([a, b, c]);
  await end(a);
  await end(c);
  expect(await all).toEqual([]);
});

test('two parts of one property never run at once: another one goes ahead', async () => {
  const [july, august, other] = [part(mark('a', '2026-07')), part(mark('a', '2026-08')), part(mark('b', '2026-08'))];
  const { begun, work, end } = workshop();
  const all = besideEachOther([july, august, other], { most: 2, work, over: () => false });
  expect(begun).toEqual([july, other]);
  await end(other);
  expect(begun).toEqual([july, other]);
  await end(july);
  expect(begun).toEqual([july, other, august]);
  await end(august);
  expect(await all).toEqual([]);
});

test('when it is over nothing more begins, and what was not begun is told', async () => {
  const [a, b, c] = [part(mark('a', '2026-08')), part(mark('b', '2026-08')), part(mark('c', '2026-08'))];
  const { begun, work, end } = workshop();
  let isOver = false;
  const all = besideEachOther([a, b, c], { most: 2, work, over: () => isOver });
  isOver = true;
  await end(a);
  await end(b);
  expect(await all).toEqual([c]);
  expect(begun).toEqual([a, b]);
});

test('a part that fails is told once the other one has ended', async () => {
  const [a, b] = [part(mark('a', '2026-08')), part(mark('b', '2026-08'))];
  const { work, end } = workshop();
  const all = besideEachOther([a, b], {
    most: 2,
    work: (one) => (one === a ? Promise.reject(new Error('the database is down')) : work(one)),
    over: () => false,
  });
  let told = false;
  const noted = all.catch((error: Error) => {
    told = true;
    return error.message;
  });
  await new Promise(setImmediate);
  expect(told).toBe(false);
  await end(b);
  expect(await noted).toBe('the database is down');
});
