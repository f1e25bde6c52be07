import { day, fenOf } from '@goldkey/kernel';
import fc from 'fast-check';
import { lateAhead, letterBills, payBy } from './letter.js';

const line = (id: string, amount: bigint, open: bigint, lateOf?: string) => ({
  id,
  amount: fenOf(amount),
  open: fenOf(open),
  ...(lateOf !== undefined && { lateOf }),
});

test('a late fee stands with its bill; once that is paid, by itself', () => {
  const bills = letterBills([line('a', 10000n, 6000n), line('l', 200n, 150n, 'a'), line('m', 300n, 300n, 'paid')]);
  expect(bills).toEqual([
    { ...line('a', 10000n, 6000n), paid: 4000n, late: 150n },
    { ...line('m', 300n, 300n, 'paid'), paid: 0n, late: 0n },
  ]);
});

test('whatever is open and late: what the letter lists is together what is owed', () => {
  const lines = fc
    .array(fc.record({ open: fc.bigInt({ min: 1n, max: 99999n }), more: fc.nat(500), late: fc.option(fc.nat(20)) }))
    .map((drawn) =>
      drawn.map(({ open, more, late }, index) =>
        // A late fee is of a bill that came before it, or of one that is paid.
        line(`${index}`, open + BigInt(more), open, late === null || index % 2 === 0 ? undefined : `${late * 2}`),
      ),
    );
  fc.assert(
    fc.property(lines, (drawn) => {
      const owed = drawn.reduce((sum, { open }) => sum + open, 0n);
      const told = letterBills(drawn).reduce((sum, { open, late }) => sum + open + late, 0n);
      expect(told).toBe(owed);
    }),
  );
});

test('what is counted ahead is told by the rate of its day, down to the fen; the day to pay by is the ladder’s', () => {
  const rounding = { to: 'fen', way: 'half-up' } as const;
  const tariffs = [{ from: day('2026-01-01'), tiers: [{ price: '0.0005' }], factor: '1', rounding }];
  const counted = { quantity: '2000', until: day('2026-03-01'), tariffs };
  expect(lateAhead([counted, { ...counted, quantity: '39.99' }])).toBe(101n);
  expect(lateAhead([{ ...counted, until: day('2025-12-31') }])).toBe(0n);
  expect(lateAhead([])).toBe(0n);
  expect(payBy(day('2026-03-01'))).toBe('2026-03-11');
});
