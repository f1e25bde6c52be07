import { fen, fenOf, idsOf, instant, type Month, month, shiftMonth } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  balanceOf,
  collectionOf,
  type Entry,
  type OpenCharge,
  openCharges,
  postEntry,
  type Reason,
} from '../ledger/ledger.js';
import { chargedPostings, paidPostings, rebookedPostings } from '../ledger/postings.js';
import { settleInOrder } from './allocate.js';
import type { Payment } from './payment.js';
import { type Rebooking, type RebookPayment, rebookPayment } from './rebook.js';
import { mayRebook } from './rules.js';

const march = month('2026-03');
const charge = (householdId: string, chargeId: string, amount: bigint, ahead = 0): OpenCharge => ({
  ...{ chargeId, householdId, feeItemId: 'water', chargeMonth: shiftMonth(march, ahead), open: fenOf(amount) },
});
const payment: Payment = {
  ...{ id: 'pay-1', propertyId: 'p-1', householdId: 'h-1', means: 'cash', amount: '300.00', receipt: '2026-000001' },
  charges: [{ chargeId: 'c-1', feeItemId: 'water', chargeMonth: '2026-03', amount: '250.00' }],
  ...{ credit: '50.00', takenAt: instant(1000), takenBy: 'account-1', cashierName: '小陈', shiftId: 's-1' },
  ...{ tendered: '500.00', change: '200.00', reprints: 1, reprintedAt: instant(1500) },
  corrected: { from: 'card', reason: '张先生说的', at: instant(1600), by: 'account-3', byName: '李主管' },
};
const standing: Rebooking = {
  payment,
  open: [charge('h-2', 'c-8', 20_000n), charge('h-2', 'c-9', 30_000n, 1)],
  credit: fen('50.00'),
  ...{ invoiced: 0, takenBack: 0, refunded: false, receipt: '2026-000007' },
};
const command: RebookPayment = {
  ...{ at: instant(9000), now: instant(9000), eventId: 'event-1', newEventId: 'event-2', id: 'pay-2' },
  ...{
    to: { householdId: 'h-2', propertyId: 'p-1' },
    reason: '录错房号',
    by: 'account-2',
    selves: [],
    byName: '王经理',
  },
};

test('the same money is booked to the right home, and each of the two payments names the other', () => {
  expect(rebookPayment(standing, command)).toEqual({
    accepted: true,
    events: [
      {
        ...{ type: 'PaymentRebooked', eventId: 'event-1', at: 9000 },
        payment: {
          ...payment,
          rebookedTo: {
            ...{ paymentId: 'pay-2', receipt: '2026-000007', householdId: 'h-2', at: 9000, reason: '录错房号' },
            ...{ by: 'account-2', byName: '王经理' },
          },
        },
      },
      {
        ...{ type: 'PaymentBookedAnew', eventId: 'event-2', at: 9000 },
        payment: {
          ...{ id: 'pay-2', propertyId: 'p-1', householdId: 'h-2', means: 'cash', amount: '300.00' },
          receipt: '2026-000007',
          charges: [
            { chargeId: 'c-8', feeItemId: 'water', chargeMonth: '2026-03', amount: '200.00' },
            { chargeId: 'c-9', feeItemId: 'water', chargeMonth: '2026-04', amount: '100.00' },
          ],
          ...{ credit: '0.00', takenAt: 1000, takenBy: 'account-1', cashierName: '小陈', shiftId: 's-1' },
          ...{ tendered: '500.00', change: '200.00' },
          rebookedFrom: { paymentId: 'pay-1', receipt: '2026-000001', householdId: 'h-1', at: 9000 },
        },
      },
    ],
  });
});

test('whoever took the money, for themselves or for another, another person books it to another home', () => {
  asksForAnotherPerson(
    'billing.rebooked-by-taker.forbidden',
    (first) => ({ ...standing, payment: { ...payment, takenBy: first.by, takenAs: idsOf(first) } }),
    (taken, second) => rebookPayment(taken, { ...command, ...second }),
    ({ payment: one }, second) => mayRebook(one, second),
  );
});

const order = { orderId: 'o-1', orderNumber: 'N-1', itemName: '桶装水', kind: 'prepayment' as const };
const rebookedTo = { ...{ paymentId: 'pay-9', receipt: '2026-000005', householdId: 'h-3', at: instant(1) }, by: 'a' };

test.each<[string, Partial<Rebooking>, Partial<RebookPayment>]>([
  [
    'billing.payment-rebooked',
    { payment: { ...payment, rebookedTo: { ...rebookedTo, byName: 'a', reason: 'x' } } },
    {},
  ],
  ['billing.payment-of-order', { payment: { ...payment, order } }, {}],
  ['billing.rebooked-by-taker.forbidden', {}, { by: 'account-1' }],
  ['billing.home-of-other-property-invalid', {}, { to: { householdId: 'h-2', propertyId: 'p-2' } }],
  ['billing.same-home-invalid', {}, { to: { householdId: 'h-1', propertyId: 'p-1' } }],
  ['billing.payment-refunded', { refunded: true }, {}],
  ['billing.payment-invoiced', { invoiced: 1 }, {}],
  ['billing.payment-charges-gone', { takenBack: 1 }, {}],
  ['billing.payment-credit-spent', { credit: fen('49.99') }, {}],
])('what cannot be moved says why: %s', (code, stands, said) => {
  given({ ...standing, ...stands })
    .when(rebookPayment, { ...command, ...said })
    .refuses(code);
});

const amounts = fc.array(fc.record({ amount: fc.bigInt({ min: 1n, max: 90_000n }), ahead: fc.nat(3) }), {
  maxLength: 5,
});
const entry = (id: number, reason: Reason, postings: Entry['postings']): Entry => ({
  ...{ id: `e-${id}`, propertyId: 'p-1', month: march, reason, about: 'x', at: instant(id), postings },
});

test('money in is money out: the till keeps what it had, the wrong home is as before it, and the right one is as if it had paid', () => {
  fc.assert(
    fc.property(amounts, amounts, fc.bigInt({ min: 1n, max: 400_000n }), (wrong, right, paid) => {
      const chargesOf = (of: string, each: typeof wrong) =>
        each.map(({ amount, ahead }, place) => charge(of, `${of}-${place}`, amount, ahead));
      const billed = [...chargesOf('h-1', wrong), ...chargesOf('h-2', right)].map(({ open, ...key }, place) =>
        entry(place, 'bill', chargedPostings([{ ...key, amount: open }])),
      );
      const pay = (of: string) => {
        const { allocations, left } = settleInOrder(openCharges(billed, of), fenOf(paid));
        return entry(50, 'payment', paidPostings('cash', of, { allocations, credit: left }));
      };
      const from = settleInOrder(openCharges(billed, 'h-1'), fenOf(paid));
      const to = settleInOrder(openCharges(billed, 'h-2'), fenOf(paid));
      const moved = rebookedPostings(
        { householdId: 'h-1', allocations: from.allocations, credit: from.left },
        { householdId: 'h-2', allocations: to.allocations, credit: to.left },
      );
      const entries = [...billed, pay('h-1'), entry(60, 'rebooking', moved)];
      const asIf = [...billed, pay('h-2')];
      expect(postEntry(new Set<Month>(), entries.at(-1) as Entry).accepted).toBe(true);
      expect(balanceOf(entries, 'cash')).toBe(paid);
      expect(moved.every(({ account }) => account === 'receivable' || account === 'credit')).toBe(true);
      for (const ahead of [0, 1, 2, 3])
        expect(collectionOf(entries, shiftMonth(march, ahead))).toEqual(collectionOf(asIf, shiftMonth(march, ahead)));
      for (const home of ['h-1', 'h-2']) {
        expect(openCharges(entries, home)).toEqual(openCharges(asIf, home));
        const its = ({ householdId }: { householdId?: string }) => householdId === home;
        expect(balanceOf(entries, 'credit', its)).toBe(balanceOf(asIf, 'credit', its));
      }
      const all = entries.flatMap(({ postings }) => postings.map(({ amount }) => amount));
      expect(all.reduce((sum, amount) => sum + amount, 0n)).toBe(0n);
    }),
  );
});
