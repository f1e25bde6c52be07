import { addDays, day, fenOf, formatFen } from '@goldkey/kernel';
import fc from 'fast-check';
import { aTariff } from '../../testing/a-fee-item.js';
import { type Relief, relieved } from './concession.js';
import { cutAtConcessions, relievedSpans } from './spans.js';

const march = { from: day('2026-03-01'), until: day('2026-03-31') };
const exempt: Relief = { kind: 'exempt' };

test('a span is cut where a concession begins or ends, and only there', () => {
  expect(cutAtConcessions(march, [])).toEqual([march]);
  expect(cutAtConcessions(march, [{ relief: exempt, from: day('2026-01-01') }])).toEqual([
    { ...march, relief: exempt },
  ]);
  const concessions = [
    { relief: exempt, from: day('2026-03-20') },
    { relief: exempt, from: day('2026-02-01'), until: day('2026-03-01') },
    { relief: exempt, from: day('2026-04-01'), until: day('2026-04-02') },
  ];
  expect(cutAtConcessions(march, concessions)).toEqual([
    { from: '2026-03-01', until: '2026-03-01', relief: exempt },
    { from: '2026-03-02', until: '2026-03-19' },
    { from: '2026-03-20', until: '2026-03-31', relief: exempt },
  ]);
});

test('a fixed amount is shared by the days to the fen, however the span is cut', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 });
  fc.assert(
    fc.property(cuts, fc.integer({ min: 0, max: 99_999 }), (offsets, size) => {
      const relief: Relief = { kind: 'amount', amount: formatFen(fenOf(size)) };
      const starts = [0, ...offsets.sort((one, other) => one - other)];
      const tariffs = starts.map((offset, index) =>
        aTariff({
          from: addDays(march.from, offset),
          until: addDays(march.from, (starts[index + 1] ?? 31) - 1),
          tiers: [{ price: '310000' }],
        }),
      );
      const span = { ...march, quantity: '1', whole: march };
      const sum = (amounts: readonly { amount: bigint }[]) => amounts.reduce((all, { amount }) => all + amount, 0n);
      const concessions = [{ relief, from: day('2026-01-01') }];
      const before = sum(relievedSpans(tariffs, [], span));
      expect(before - sum(relievedSpans(tariffs, concessions, span))).toBe(BigInt(size));
    }),
  );
});

test('a part of the days has its part of a fixed amount, and all days all of it', () => {
  const relief: Relief = { kind: 'amount', amount: '10.00' };
  const charged = fenOf(50_000);
  expect(relieved(charged, relief, { before: 0, days: 31, of: 31 })).toBe(49_000n);
  expect(relieved(charged, relief, { before: 0, days: 10, of: 31 })).toBe(49_678n); // 3.22
  expect(relieved(charged, relief, { before: 10, days: 21, of: 31 })).toBe(49_322n); // 6.78
});
