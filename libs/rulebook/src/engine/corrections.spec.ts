import { type Fen, fen, type Instant, type Month, month, parseInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Entry } from '../vocabulary.js';
import { type Correction, correctionOf, type FixedLine } from './corrections.js';

const MARCH = month('2026-03');
const at = parseInstant('2026-04-07T10:00:00+08:00') as Instant;
const named = {
  key: 'k',
  clause: 'M-04',
  propertyId: 'p',
  subjectKind: 'employee',
  subjectId: 'e',
  outcome: 'charged',
} as const;
const line = (points: bigint, fine: string, evidence: readonly string[] = []): FixedLine => ({
  ...named,
  points,
  fine: fen(fine),
  stands: true,
  evidence,
  details: {},
});
const ought = (points: bigint, fine: string, evidence: readonly string[] = []): Entry => ({
  ...named,
  at,
  points,
  fine: fen(fine),
  evidence,
  details: {},
});
const about = { month: MARCH, into: month('2026-04'), upheld: false, kept: [], late: ['late-1'] };

test('a deed that is told after the close takes the fine back in the open month, and names month and event', () => {
  expect(correctionOf({ ...about, fixed: line(0n, '2.00') }, at)).toMatchObject({
    of: 'k',
    ofMonth: MARCH,
    kind: 'adjustment',
    entry: { points: 0n, fine: -200n, evidence: ['late-1'], details: { correctedMonth: MARCH } },
  });
});

test('a finding that is told after the close is charged in the open month, on the evidence that is new', () => {
  const due = correctionOf({ ...about, fixed: line(2n, '0.00', ['a']), ought: ought(4n, '0.00', ['a', 'b']) }, at);
  expect(due?.entry).toMatchObject({ points: 2n, evidence: ['b'] });
  expect(correctionOf({ ...about, ought: ought(2n, '0.00', ['a']) }, at)?.entry).toMatchObject({ points: 2n });
});

test('what is as it was closed needs no correction', () => {
  expect(correctionOf({ ...about, fixed: line(2n, '1.00'), ought: ought(2n, '1.00') }, at)).toBeUndefined();
  expect(correctionOf(about, at)).toBeUndefined();
});

test('an upheld appeal brings the line to nothing, once, whatever is told later', () => {
  const upheld = { ...about, upheld: true, fixed: line(3n, '0.00', ['a']), ought: ought(5n, '0.00', ['a', 'b']) };
  const due = correctionOf(upheld, at);
  expect(due).toMatchObject({ kind: 'appeal', entry: { points: -3n, evidence: ['a'] } });
});

test('by any steps, over any months, line and corrections come to what the facts last said', () => {
  const step = fc.record({
    points: fc.bigInt(0n, 9n),
    fine: fc.bigInt(0n, 900n),
    into: fc.integer({ min: 4, max: 8 }),
  });
  fc.assert(
    fc.property(
      fc.bigInt(0n, 9n),
      fc.array(
        step.map((one) => one),
        { minLength: 1, maxLength: 12 },
      ),
      (frozen, steps) => {
        const fixed = line(frozen, '1.00');
        let kept: readonly Correction[] = [];
        // Months only go forward.
        for (const { points, fine, into } of [...steps].sort((a, b) => a.into - b.into)) {
          const month_ = `2026-0${into}` as Month;
          const due = correctionOf(
            { ...about, into: month_, fixed, ought: { ...ought(points, '0.00'), fine: fine as Fen }, kept },
            at,
          );
          kept = kept.filter((one) => one.month !== month_);
          if (due) {
            const { points: p, fine: f, key, evidence } = due.entry;
            kept = [
              ...kept,
              {
                key,
                month: month_,
                of: 'k',
                name: named,
                ofMonth: MARCH,
                kind: 'adjustment',
                points: p,
                fine: f,
                evidence,
                stands: true,
              },
            ];
          }
          expect(kept.reduce((sum, one) => sum + one.points, fixed.points)).toBe(points);
          expect(kept.reduce((sum, one) => sum + one.fine, fixed.fine as bigint)).toBe(fine);
        }
      },
    ),
  );
});
