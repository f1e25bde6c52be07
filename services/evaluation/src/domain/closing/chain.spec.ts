import { createHash } from 'node:crypto';
import { type Fen, type Instant, month } from '@goldkey/kernel';
import fc from 'fast-check';
import { BEGINNING, brokenAt, chainOf, type FrozenLine, lineOfRecord, recordOf } from './chain.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const head = { propertyId: 'p', month: month('2026-03'), number: 1, rulebook: '2024-07', facts: 3, factsHash: 'f' };

const anyLine: fc.Arbitrary<FrozenLine> = fc.record({
  lineId: fc.uuid(),
  clause: fc.constantFrom('M-01', 'M-18'),
  version: fc.constant('2024-07'),
  at: fc.integer({ min: 0, max: 2e12 }).map((ms) => ms as Instant),
  subjectKind: fc.constant('employee'),
  subjectId: fc.string({ maxLength: 8 }),
  outcome: fc.constantFrom('charged' as const, 'recorded' as const),
  points: fc.integer({ min: 0, max: 9 }),
  fine: fc.bigInt(0n, 999n).map((fen) => fen as Fen),
  evidence: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
});
const anyLines = fc.uniqueArray(anyLine, { selector: ({ lineId }) => lineId, minLength: 1, maxLength: 8 });

test('a chain holds, and in whichever order the lines are read', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const chain = chainOf(head, lines, BEGINNING, digest);
      expect(chainOf(head, [...lines].reverse(), BEGINNING, digest)).toEqual(chain);
      expect(brokenAt(head, chain.lines, { previousHash: BEGINNING, hash: chain.hash }, digest)).toBeUndefined();
    }),
  );
});

test('a changed, a missing and an added line, another head and another month before are all found', () => {
  fc.assert(
    fc.property(anyLines, fc.nat(), (lines, at) => {
      const { lines: chained, hash } = chainOf(head, lines, BEGINNING, digest);
      const place = at % chained.length;
      const ends = { previousHash: BEGINNING, hash };
      const changed = chained.map((line, index) => (index === place ? { ...line, record: `${line.record} ` } : line));
      expect(brokenAt(head, changed, ends, digest)).toBe(place + 1);
      expect(brokenAt(head, chained.toSpliced(place, 1), ends, digest)).toBeDefined();
      expect(
        brokenAt(head, [...chained, { place: chained.length + 1, record: 'x', hash: 'y' }], ends, digest),
      ).toBeDefined();
      expect(brokenAt({ ...head, facts: 4 }, chained, ends, digest)).toBe(1);
      expect(brokenAt(head, chained, { ...ends, previousHash: hash }, digest)).toBe(1);
    }),
  );
});

test('a month without any line has a hash of its own, which covers the one before', () => {
  const empty = chainOf(head, [], BEGINNING, digest);
  expect(empty.hash).not.toBe(chainOf(head, [], digest('another'), digest).hash);
  expect(brokenAt(head, [], { previousHash: BEGINNING, hash: 'other' }, digest)).toBe(0);
});

test('a record tells its line again, corrections too', () => {
  const corrects = { kind: 'adjustment', month: month('2026-02') };
  fc.assert(
    fc.property(anyLine, fc.boolean(), (line, isCorrection) => {
      const told = isCorrection ? { ...line, fine: -line.fine as Fen, corrects } : line;
      expect(lineOfRecord(recordOf(told))).toEqual(told);
    }),
  );
});
