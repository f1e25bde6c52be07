import { addDays, type Day, day, fen, fenOf, formatFen } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Relief } from './concession.js';
import { yearsWorth } from './years-worth.js';

const exempt: Relief = { kind: 'exempt' };
const half: Relief = { kind: 'percent', percent: '50' };
const from = day('2026-03-01');

test('a relief is worth its months at the dearest that was billed, a part of one by its days', () => {
  expect(yearsWorth({ relief: exempt, from, until: day('2026-05-31') }, fen('312.00'))).toBe(fen('936.00'));
  expect(yearsWorth({ relief: half, from, until: day('2026-03-31') }, fen('312.01'))).toBe(fen('156.01'));
  expect(yearsWorth({ relief: exempt, from, until: day('2026-03-10') }, fen('310.00'))).toBe(fen('100.00'));
  expect(yearsWorth({ relief: { kind: 'amount', amount: '20.00' }, from, until: day('2026-04-30') }, undefined)).toBe(
    fen('40.00'),
  );
});

test('until further notice counts as a year, and so does what holds for longer', () => {
  const year = fen('3744.00');
  expect(yearsWorth({ relief: exempt, from }, fen('312.00'))).toBe(year);
  expect(yearsWorth({ relief: exempt, from, until: day('2031-02-28') }, fen('312.00'))).toBe(year);
});

test('what no bill tells has no worth that is known', () => {
  expect(yearsWorth({ relief: exempt, from }, undefined)).toBeUndefined();
  expect(yearsWorth({ relief: half, from }, undefined)).toBeUndefined();
});

const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2026-01-01'), n));
const reliefs: fc.Arbitrary<Relief> = fc.oneof(
  fc.constant(exempt),
  fc.nat(100).map((percent) => ({ kind: 'percent' as const, percent: String(percent) })),
  fc.nat(100_000).map((amount) => ({ kind: 'amount' as const, amount: formatFen(fenOf(amount)) })),
);

test('a longer relief, or one of a dearer fee, is never worth less, and until further notice is worth the most', () => {
  fc.assert(
    fc.property(reliefs, days, fc.nat(800), fc.nat(800), fc.nat(100_000), fc.nat(100_000), (relief, first, ...rest) => {
      const [length, more, month, dearer] = rest as [number, number, number, number];
      const until = addDays(first, length);
      const worth = yearsWorth({ relief, from: first, until }, fenOf(month)) ?? 0n;
      const longer = yearsWorth({ relief, from: first, until: addDays(until, more) }, fenOf(month)) ?? 0n;
      const ofDearer = yearsWorth({ relief, from: first, until }, fenOf(month + dearer)) ?? 0n;
      const open = yearsWorth({ relief, from: first }, fenOf(month)) ?? 0n;
      expect(worth <= longer && longer <= open && worth <= ofDearer).toBe(true);
    }),
  );
});
