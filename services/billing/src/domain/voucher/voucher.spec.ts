import { day, type Fen, fenOf } from '@goldkey/kernel';
import fc from 'fast-check';
import { anAccountMap } from '../../testing/an-account-map.js';
import { type BookedSum, vouchersOf } from './voucher.js';

const map = anAccountMap();
const on = day('2026-03-05');
const booked = (account: BookedSum['account'], amount: number | bigint, rest: Partial<BookedSum> = {}): BookedSum => ({
  ...{ day: on, reason: 'bill', account, amount: fenOf(amount) },
  ...rest,
});
const fen = (text: string): bigint => BigInt(text.replace('.', ''));

test('a bill is receivable against income and tax; each day and reason has a voucher by the map of its day', () => {
  const later = day('2026-04-01');
  const told = vouchersOf(
    [
      booked('cash', 5_000, { day: later, reason: 'payment' }),
      booked('receivable', -5_000, { day: later, reason: 'payment' }),
      booked('receivable', 11_630),
      booked('income', -10_600, { feeItemId: 'management' }),
      booked('income', -1_030, { feeItemId: 'water' }),
    ],
    [map, anAccountMap({ from: later, accounts: { ...map.accounts, cash: '1001.09' } })],
  );
  expect(told).toEqual({
    vouchers: [
      {
        ...{ number: 1, day: on, reason: 'bill', total: '116.30' },
        lines: [
          { account: '1122', debit: '116.30', credit: '0.00' },
          { account: '2221.01', debit: '0.00', credit: '6.30' },
          { account: '6001.02', debit: '0.00', credit: '10.00' },
          { account: '6001.99', debit: '0.00', credit: '100.00' },
        ],
      },
      {
        ...{ number: 2, day: later, reason: 'payment', total: '50.00' },
        lines: [
          { account: '1001.09', debit: '50.00', credit: '0.00' },
          { account: '1122', debit: '0.00', credit: '50.00' },
        ],
      },
    ],
  });
  expect(vouchersOf([booked('cash', 1, { day: day('2025-12-31') })], [map])).toEqual({ unmapped: '2025-12-31' });
});

test('whatever was booked: debits equal credits in every voucher, and the order of the sums makes no difference', () => {
  const accounts = fc.constantFrom(
    'receivable' as const,
    'credit' as const,
    'cash' as const,
    'wechat' as const,
    'loss' as const,
  );
  const amount = fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).filter((value) => value !== 0n);
  const entry = fc.record({
    days: fc.integer({ min: 1, max: 28 }),
    reason: fc.constantFrom('bill' as const, 'payment' as const, 'reversal' as const),
    feeItemId: fc.constantFrom('water', 'management'),
    parts: fc.array(fc.tuple(accounts, amount), { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
      const sums = entries.flatMap(({ days, reason, feeItemId, parts }) => {
        const at = { day: day(`2026-03-${String(days).padStart(2, '0')}`), reason };
        const rest = -parts.reduce((sum, [, part]) => sum + part, 0n);
        const lines = parts.map(([account, part]) => booked(account, part, at));
        return rest === 0n ? lines : [...lines, booked('income', rest, { ...at, feeItemId })];
      });
      const told = vouchersOf(sums, [map]);
      if (!('vouchers' in told)) throw new Error('a day without a map');
      for (const { lines, total } of told.vouchers) {
        const debits = lines.reduce((sum, { debit }) => sum + fen(debit), 0n);
        expect(debits).toBe(lines.reduce((sum, { credit }) => sum + fen(credit), 0n));
        expect(debits as Fen).toBe(fen(total));
      }
      expect(vouchersOf([...sums].reverse(), [map])).toEqual(told);
    }),
  );
});
