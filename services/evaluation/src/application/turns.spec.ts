import fc from 'fast-check';
import type { Mark } from './ports.js';
import { inTurns, KINDS } from './turns.js';

const mark = (propertyId: string | null, month: string): Mark => ({ propertyId, month: month as Mark['month'] });
const flood = Array.from({ length: 30 }, (_, index) => mark(`p-${index}`, '2026-09'));
const names = (part: readonly Mark[]): string[] => part.map(({ propertyId, month }) => `${propertyId} ${month}`);

test('however many of the newest month wait, an older one is judged before them', () => {
  const late = mark('late', '2026-08');
  const parts = inTurns([...flood, late], 8);
  expect(parts.slice(0, 2)).toEqual([[late], flood.slice(0, 8)]);
  expect(parts.flat()).toHaveLength(31);
});

test('however many older ones wait, the newest month is in the first part', () => {
  const older = flood.map(({ propertyId }) => mark(propertyId, '2026-08'));
  expect(names(inTurns([mark('new', '2026-09'), ...older], 8)[0] ?? [])).toEqual(['new 2026-09']);
});

test('older months stand together by property', () => {
  const waiting = [mark('a', '2026-09'), mark('b', '2026-08'), mark('c', '2026-08'), mark('b', '2026-07')];
  expect(names(inTurns(waiting, 8)[1] ?? [])).toEqual(['b 2026-08', 'b 2026-07', 'c 2026-08']);
});

test('a month of the group holds none of the properties up, and has its turn', () => {
  const ofGroup = [mark(null, '2026-09'), mark(null, '2026-08')];
  const late = mark('late', '2026-08');
  const parts = inTurns([...ofGroup, ...flood, late], 8);
  expect(parts.slice(0, KINDS)).toEqual([[late], flood.slice(0, 8), ofGroup]);
});

test('each that waits stands in one part, and no part is empty or too large', () => {
  const months = fc.constantFrom('2026-09', '2026-08', '2026-07');
  const some = fc.record({ propertyId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }), month: months });
  fc.assert(
    fc.property(
      fc.uniqueArray(some, { selector: (one) => JSON.stringify(one) }),
      fc.integer({ min: 1, max: 5 }),
      (all, size) => {
        const waiting = all
          .map(({ propertyId, month }) => mark(propertyId, month))
          .sort((a, b) => (a.month > b.month ? -1 : 1));
        const parts = inTurns(waiting, size);
        expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true);
        expect(new Set(parts.flat())).toEqual(new Set(waiting));
        expect(parts.flat()).toHaveLength(waiting.length);
      },
    ),
  );
});
