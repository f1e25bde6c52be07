import { type Fen, fenOf, instant, type Month, month, shiftMonth } from '@goldkey/kernel';
import fc from 'fast-check';
import { allocatePayment } from '../payment/allocate.js';
import {
  balanceOf,
  collectionOf,
  type Entry,
  MOST_FEN,
  openCharges,
  type Posting,
  postEntry,
  type Reason,
} from './ledger.js';
import {
  chargedPostings,
  creditUsedPostings,
  paidPostings,
  refundedPostings,
  reversedPostings,
  writtenOffPostings,
} from './postings.js';

const march = month('2026-03');
const none: ReadonlySet<Month> = new Set();
const entry = (postings: readonly Posting[], reason: Reason = 'bill', at = march): Entry => ({
  id: 'e-1',
  propertyId: 'p-1',
  month: at,
  reason,
  about: 'run-1',
  at: instant(0),
  postings,
});
const charge = { chargeId: 'c-1', householdId: 'h-1', feeItemId: 'water', chargeMonth: march };
const yuan = (amount: number): Fen => fenOf(amount * 100);

test.each<[string, readonly Posting[]]>([
  ['billing.entry-unbalanced-invalid', [{ account: 'cash', amount: yuan(1) }]],
  [
    'billing.entry-unbalanced-invalid',
    [
      { account: 'receivable', ...charge, amount: yuan(2) },
      { account: 'income', feeItemId: 'water', amount: fenOf(-199) },
    ],
  ],
  [
    'billing.posting-without-subject-invalid',
    [
      { account: 'receivable', householdId: 'h-1', amount: yuan(2) },
      { account: 'income', feeItemId: 'water', amount: yuan(-2) },
    ],
  ],
  [
    'billing.amount-out-of-bounds-invalid',
    [
      { account: 'cash', amount: fenOf(MOST_FEN + 1n) },
      { account: 'credit', householdId: 'h-1', amount: fenOf(-MOST_FEN - 1n) },
    ],
  ],
])('an entry that says too little, too much or does not balance is refused: %s', (code, postings) => {
  expect(postEntry(none, entry(postings))).toMatchObject({ accepted: false, refusal: { code } });
});

test('a closed month takes no entry, the next one does', () => {
  const postings = chargedPostings([{ ...charge, amount: yuan(2) }]);
  expect(postEntry(new Set([march]), entry(postings))).toMatchObject({ refusal: { code: 'billing.month-closed' } });
  expect(postEntry(new Set([march]), entry(postings, 'bill', shiftMonth(march, 1)))).toMatchObject({ accepted: true });
});

test('a charge that was paid in part and is taken back leaves the household a credit', () => {
  const billed = entry(chargedPostings([{ ...charge, amount: yuan(10) }]));
  const paid = entry(
    paidPostings('cash', 'h-1', { allocations: [{ ...charge, amount: yuan(4) }], credit: yuan(0) }),
    'payment',
  );
  const back = entry(reversedPostings({ ...charge, amount: yuan(10) }, yuan(6)), 'reversal');
  expect(openCharges([billed, paid, back], 'h-1')).toEqual([]);
  expect(balanceOf([billed, paid, back], 'credit')).toBe(yuan(-4));
  expect(balanceOf([billed, paid, back], 'income')).toBe(0n);
});

/** The same business kept as a child would: what each household owes, charge by charge, what it has to its credit, and the till. */
class PlainBook {
  readonly owed = new Map<string, { month: Month; item: string; of: string; left: bigint; all: bigint }>();
  readonly credit: Record<string, bigint> = {};
  till = 0n;
  lost = 0n;

  open(of: string) {
    return [...this.owed.entries()]
      .filter(([, line]) => line.of === of && line.left > 0n)
      .sort(([a, one], [b, other]) =>
        one.month === other.month ? (a < b ? -1 : 1) : one.month < other.month ? -1 : 1,
      );
  }
}

type Act =
  | { kind: 'bill'; of: string; amount: bigint; month: number }
  | { kind: 'pay' | 'use' | 'refund'; of: string; amount: bigint }
  | { kind: 'reverse' | 'give-up'; which: number }
  | { kind: 'close' };

const household = fc.constantFrom('h-1', 'h-2', 'h-3');
const amount = fc.bigInt({ min: 1n, max: 500_000n });
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('bill' as const), of: household, amount, month: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('pay' as const, 'use' as const, 'refund' as const), of: household, amount }),
  fc.record({ kind: fc.constantFrom('reverse' as const, 'give-up' as const), which: fc.nat(20) }),
  fc.constant({ kind: 'close' as const }),
);

/** Does one act in the plain book, and answers what the ledger would book for it. */
const act = (
  plain: PlainBook,
  entries: readonly Entry[],
  what: Act,
): { reason: Reason; postings: readonly Posting[] } | undefined => {
  switch (what.kind) {
    case 'bill': {
      const chargeId = `c-${plain.owed.size}`;
      const chargeMonth = shiftMonth(march, what.month);
      plain.owed.set(chargeId, { month: chargeMonth, item: 'water', of: what.of, left: what.amount, all: what.amount });
      const key = { chargeId, householdId: what.of, feeItemId: 'water', chargeMonth };
      return { reason: 'bill', postings: chargedPostings([{ ...key, amount: fenOf(what.amount) }]) };
    }
    case 'pay':
    case 'use': {
      const has = plain.credit[what.of] ?? 0n;
      let left = what.kind === 'pay' ? what.amount : has < what.amount ? has : what.amount;
      if (left === 0n) return undefined;
      const decided = allocatePayment(openCharges(entries, what.of), fenOf(left));
      if (!('settled' in decided)) throw new Error('refused');
      const given = left;
      for (const [, line] of plain.open(what.of)) {
        const part = left < line.left ? left : line.left;
        line.left -= part;
        left -= part;
      }
      const { allocations, left: credit } = decided.settled;
      if (what.kind === 'pay') {
        plain.till += given;
        plain.credit[what.of] = has + left;
        return { reason: 'payment', postings: paidPostings('cash', what.of, { allocations, credit }) };
      }
      plain.credit[what.of] = has - (given - left);
      return allocations.length === 0
        ? undefined
        : { reason: 'credit-use', postings: creditUsedPostings(what.of, allocations) };
    }
    case 'refund': {
      const has = plain.credit[what.of] ?? 0n;
      const back = has < what.amount ? has : what.amount;
      if (back === 0n) return undefined;
      plain.credit[what.of] = has - back;
      plain.till -= back;
      return { reason: 'refund', postings: refundedPostings('cash', what.of, fenOf(back)) };
    }
    case 'reverse':
    case 'give-up': {
      const [chargeId, line] = [...plain.owed][what.which % Math.max(plain.owed.size, 1)] ?? [];
      if (chargeId === undefined || line === undefined || line.left === 0n) return undefined;
      const key = { chargeId, householdId: line.of, feeItemId: line.item, chargeMonth: line.month };
      const open = fenOf(line.left);
      line.left = 0n;
      if (what.kind === 'give-up') {
        plain.lost += open;
        return { reason: 'write-off', postings: writtenOffPostings({ ...key, open }) };
      }
      plain.credit[line.of] = (plain.credit[line.of] ?? 0n) + line.all - open;
      return { reason: 'reversal', postings: reversedPostings({ ...key, amount: fenOf(line.all) }, open) };
    }
    case 'close':
      return undefined;
  }
};

test('whatever happens in whatever order, the ledger says what the plain book says, and closed months stay as they are', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), (story) => {
      const plain = new PlainBook();
      const entries: Entry[] = [];
      const closed = new Map<Month, string>();
      let now = march;
      const told = (of: Month) =>
        JSON.stringify(
          entries.filter((each) => each.month === of),
          (_key, value) => (typeof value === 'bigint' ? String(value) : value),
        );
      for (const what of story) {
        if (what.kind === 'close') {
          closed.set(now, told(now));
          now = shiftMonth(now, 1);
          continue;
        }
        const booked = act(plain, entries, what);
        if (booked === undefined) continue;
        const made = entry(booked.postings, booked.reason, now);
        expect(postEntry(new Set(closed.keys()), made)).toEqual({ accepted: true, events: [made] });
        for (const old of closed.keys())
          expect(postEntry(new Set(closed.keys()), { ...made, month: old }).accepted).toBe(false);
        entries.push(made);
      }
      for (const who of ['h-1', 'h-2', 'h-3']) {
        expect(openCharges(entries, who).map(({ chargeId, open }) => [chargeId, open])).toEqual(
          plain.open(who).map(([chargeId, { left }]) => [chargeId, left]),
        );
        const credit = balanceOf(entries, 'credit', ({ householdId }) => householdId === who);
        expect(credit).toBe(-(plain.credit[who] ?? 0n));
      }
      expect(balanceOf(entries, 'cash')).toBe(plain.till);
      expect(balanceOf(entries, 'loss')).toBe(plain.lost);
      expect(entries.flatMap(({ postings }) => postings).reduce((sum, { amount: each }) => sum + each, 0n)).toBe(0n);
      for (const [old, was] of closed) expect(told(old)).toBe(was);
    }),
  );
});

test('nobody collects more of a month than was charged for it', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 40 }), (story) => {
      const plain = new PlainBook();
      const entries: Entry[] = [];
      for (const what of story) {
        const booked = act(plain, entries, what);
        if (booked !== undefined) entries.push(entry(booked.postings, booked.reason));
      }
      for (const ahead of [0, 1, 2]) {
        const { receivable, collected } = collectionOf(entries, shiftMonth(march, ahead));
        expect(receivable >= collected && collected >= 0n).toBe(true);
      }
    }),
  );
});
