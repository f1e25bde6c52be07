import { addDays, day, type Fen, fenOf, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  type BankSide,
  type CloseReconciliation,
  closeReconciliation,
  compare,
  isUnexplained,
  type LedgerSide,
} from './reconciliation.js';

const [first, last] = [day('2026-03-01'), day('2026-03-31')];
const line = (id: string, amount: number, more: Partial<BankSide> = {}): BankSide => ({
  id,
  day: day('2026-03-05'),
  amount: fenOf(amount),
  state: 'unmatched',
  ...more,
});
const booking = (id: string, amount: number, on = '2026-03-05'): LedgerSide => ({
  id,
  day: day(on),
  amount: fenOf(amount),
});

test('each line and booking stands in one list: matched, of two amounts, across the border, at the bank, in the ledger', () => {
  const found = compare(
    [
      line('l-1', 100, { bookingId: 'b-1', state: 'assigned' }),
      line('l-2', 90, { bookingId: 'b-2', state: 'recognised' }),
      line('l-3', 70, { bookingId: 'b-3', state: 'assigned', day: day('2026-03-31') }),
      line('l-4', 50),
      line('l-5', 40, { bookingId: 'b-5', state: 'assigned', day: day('2026-02-28') }),
      line('l-6', 30, { bookingId: 'b-6', state: 'assigned', day: day('2026-02-01') }),
    ],
    [
      booking('b-1', 100),
      booking('b-2', 91),
      booking('b-3', 70, '2026-04-01'),
      booking('b-4', -20),
      booking('b-5', 40),
      booking('b-6', 30, '2026-02-02'),
    ],
    { first, last },
  );
  expect({
    matched: found.matched.map(({ line: { id } }) => id),
    differing: found.differing.map(({ line: { id } }) => id),
    timing: found.timing.map(({ line: { id } }) => id),
    onlyBank: found.onlyBank.map(({ id }) => id),
    onlyLedger: found.onlyLedger.map(({ id }) => id),
    bank: found.bank,
    ledger: found.ledger,
    difference: found.difference,
  }).toEqual({
    matched: ['l-1'],
    differing: ['l-2'],
    timing: ['l-3', 'l-5'],
    onlyBank: ['l-4'],
    onlyLedger: ['b-4'],
    bank: 310n, // 100 + 90 + 70 + 50
    ledger: 211n, // 100 + 91 − 20 + 40
    difference: 99n,
  });
  expect(isUnexplained(found)).toBe(true);
});

const drawn = fc.array(
  fc.record({
    atBank: fc.option(
      fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0),
      { nil: undefined },
    ),
    inLedger: fc.option(
      fc.integer({ min: -500, max: 500 }).filter((n) => n !== 0),
      { nil: undefined },
    ),
    bankDay: fc.integer({ min: -3, max: 34 }),
    ledgerDay: fc.integer({ min: -3, max: 34 }),
    paired: fc.boolean(),
  }),
  { maxLength: 20 },
);
test('what is not matched explains the difference to the fen, and nothing stands twice', () => {
  fc.assert(
    fc.property(drawn, (items) => {
      const lines = items.flatMap(({ atBank, bankDay, inLedger, paired }, n) =>
        atBank === undefined
          ? []
          : [
              line(`l-${n}`, atBank, {
                day: addDays(first, bankDay),
                ...(paired && inLedger !== undefined && { bookingId: `b-${n}` }),
              }),
            ],
      );
      const bookings = items.flatMap(({ inLedger, ledgerDay }, n) =>
        inLedger === undefined ? [] : [booking(`b-${n}`, inLedger, addDays(first, ledgerDay))],
      );
      const { matched, differing, timing, onlyBank, onlyLedger, difference } = compare(lines, bookings, {
        first,
        last,
      });
      const inSpan = (of: { day: string }) => first <= of.day && of.day <= last;
      const sum = (amounts: readonly Fen[]) => amounts.reduce<bigint>((total, amount) => total + amount, 0n);
      const explained =
        sum(onlyBank.map(({ amount }) => amount)) -
        sum(onlyLedger.map(({ amount }) => amount)) +
        sum(
          [...differing, ...timing].map((pair) =>
            fenOf((inSpan(pair.line) ? pair.line.amount : 0n) - (inSpan(pair.booking) ? pair.booking.amount : 0n)),
          ),
        );
      expect(explained).toBe(difference);
      const stands = [...matched, ...differing, ...timing].flatMap((pair) => [pair.line.id, pair.booking.id]);
      const all = [...stands, ...onlyBank.map(({ id }) => id), ...onlyLedger.map(({ id }) => id)];
      expect(new Set(all).size).toBe(all.length);
      for (const { id } of [...lines, ...bookings].filter(inSpan)) expect(all).toContain(id);
    }),
  );
});

describe('a span is closed', () => {
  const command: CloseReconciliation = {
    at: instant(1000),
    now: instant(1000),
    eventId: 'event-1',
    propertyId: 'p-1',
    account: 'transfer',
    span: '2026-03',
    last,
    today: day('2026-04-01'),
    shown: '0.50',
    by: 'account-1',
    closerName: '王经理',
    note: '隔月到账',
  };
  const standing = { known: undefined, comparison: compare([line('l-1', 50)], [], { first, last }) };
  test('with its figures and its words', () => {
    expect(closeReconciliation(standing, command)).toMatchObject({
      events: [
        {
          reconciliation: {
            id: 'p-1:transfer:2026-03',
            bank: '0.50',
            ledger: '0.00',
            difference: '0.50',
            counts: { onlyBank: 1 },
          },
        },
      ],
    });
  });
  test('what is put aside with a reason needs no words of its own', () => {
    const comparison = compare([line('l-1', 50, { state: 'set-aside' })], [], { first, last });
    expect(closeReconciliation({ known: undefined, comparison }, { ...command, note: undefined })).toMatchObject({
      accepted: true,
    });
  });
  test.each<[string, object]>([
    ['billing.reconciliation-not-over', { today: last }],
    ['billing.reconciliation-outdated', { shown: '0.51' }],
    ['billing.reconciliation-unexplained-invalid', { note: undefined }],
  ])('%s', (code, changes) => {
    given(standing)
      .when(closeReconciliation, { ...command, ...changes })
      .refuses(code);
  });
  test('once', () => {
    const done = closeReconciliation(standing, command);
    const known = done.accepted ? done.events[0]?.reconciliation : undefined;
    given({ ...standing, known })
      .when(closeReconciliation, command)
      .refuses('billing.reconciliation-closed');
  });
});
