import { day, type Fen, fen, fenOf, formatFen, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import type { Basis } from '../fee-item/fee-item.js';
import type { Tariff } from '../tariff/tariff.js';
import { refuseFeeItemOfOrders } from './fee-item.js';
import { asksTheSame, type BookOrder, bookOrder, type OrderAct, type OrderBooking } from './order-booking.js';
import { orderPostings } from './postings.js';

const order = { orderId: 'o-1', orderNumber: '2026-00001', itemName: '桶装水', propertyId: 'p-1', householdId: 'h-1' };
const charged = (onAccount = 0, fromHeld = 0) => ({ onAccount: fenOf(onAccount), fromHeld: fenOf(fromHeld) });
const standing = (prepayment = 0, deposit = 0) => ({
  held: { prepayment: fenOf(prepayment), deposit: fenOf(deposit) },
  shiftId: 's-1' as string | undefined,
  receipt: '2026-000001',
  charged: charged(),
});
const command = (asked: OrderAct): BookOrder => ({
  ...{ id: 'b-1', paymentId: 'pay-1', usageId: 'u-1', key: 'k-1', order, asked, by: 'account-1', byName: '小王' },
  ...{ at: instant(1000), now: instant(1000), eventId: 'event-1' },
});
const bookingOf = (decision: ReturnType<typeof bookOrder>): OrderBooking => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events[0]?.orderBooking as OrderBooking;
};

test('cash needs an open till; what is taken is held and has a receipt, but what pays for a service that was done', () => {
  const cash: OrderAct = { act: 'take', kind: 'deposit', amount: '50', means: 'cash' };
  given({ ...standing(), shiftId: undefined })
    .when(bookOrder, command(cash))
    .refuses('billing.no-open-shift');
  expect(bookOrder(standing(), command(cash))).toMatchObject({
    events: [
      {
        orderBooking: { held: { prepayment: '0.00', deposit: '50.00' }, receipt: '2026-000001' },
        payment: { amount: '50.00', credit: '0.00', charges: [], shiftId: 's-1', order: { kind: 'deposit' } },
      },
    ],
  });
  const done = bookingOf(bookOrder(standing(), command({ ...cash, kind: 'service' })));
  expect(done.held).toEqual({ prepayment: '0.00', deposit: '0.00' });
  expect(orderPostings(done, 'f-1').map(({ account }) => account)).toEqual(['cash', 'income']);
  given(standing())
    .when(bookOrder, command({ ...cash, amount: '0' }))
    .refuses('billing.amount-not-positive-invalid');
});

test('a service takes the prepayment first and puts the rest on the account; a deposit is never touched by it', () => {
  const charged = bookingOf(bookOrder(standing(3000, 9900), command({ act: 'charge', serviceId: 's', amount: '50' })));
  expect(charged).toMatchObject({
    ...{ fromHeld: '30.00', onAccount: '20.00', usageId: 'u-1' },
    held: { prepayment: '0.00', deposit: '99.00' },
  });
  const free = bookingOf(bookOrder(standing(), command({ act: 'charge', serviceId: 's', amount: '50' })));
  expect(orderPostings(free, 'f-1')).toEqual([]);
});

test('no more goes back than is held, and a part of a deposit is kept with a reason only', () => {
  const back: OrderAct = { act: 'return', kind: 'deposit', amount: '40', kept: '10', reason: '破损' };
  given(standing(0, 4999)).when(bookOrder, command(back)).refuses('billing.more-than-held', { held: '49.99' });
  const { reason: _reason, ...silent } = back;
  given(standing(0, 5000)).when(bookOrder, command(silent)).refuses('billing.kept-unreasoned-invalid');
  given(standing(5000))
    .when(bookOrder, command({ ...back, kind: 'prepayment' }))
    .refuses('billing.kept-unreasoned-invalid');
  expect(orderPostings(bookingOf(bookOrder(standing(0, 5000), command(back))), 'f-1')).toEqual([
    { account: 'order-deposit', householdId: 'h-1', chargeId: 'o-1', amount: 5000n },
    { account: 'credit', householdId: 'h-1', amount: -4000n },
    { account: 'income', feeItemId: 'f-1', amount: -1000n },
  ]);
});

test('whatever is taken, charged and given back: every entry sums to zero, and what is held is what its postings sum to', () => {
  const amount = fc.integer({ min: 1, max: 20_000 }).map((value) => formatFen(fenOf(value)));
  const kind = fc.constantFrom('prepayment' as const, 'deposit' as const);
  const acts = fc.oneof(
    fc.record({ act: fc.constant('take' as const), kind, amount, means: fc.constant('card' as const) }),
    fc.record({ act: fc.constant('charge' as const), serviceId: fc.constant('s'), amount }),
    fc.record({ act: fc.constant('take-back' as const), serviceId: fc.constant('s'), amount }),
    fc.record({ act: fc.constant('return' as const), kind, amount }),
  );
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (list) => {
      let held: { prepayment: Fen; deposit: Fen } = { prepayment: fenOf(0), deposit: fenOf(0) };
      let of = charged();
      const sums = { 'order-prepayment': 0n, 'order-deposit': 0n };
      for (const asked of list) {
        const decision = bookOrder({ ...standing(), held, charged: of }, command(asked));
        if (!decision.accepted) continue;
        const booking = bookingOf(decision);
        const postings = orderPostings(booking, 'f-1');
        expect(postings.reduce((sum, posting) => sum + posting.amount, 0n)).toBe(0n);
        for (const posting of postings)
          if (posting.account in sums) sums[posting.account as keyof typeof sums] -= posting.amount;
        of = {
          onAccount: fenOf(of.onAccount + fen(booking.onAccount ?? '0')),
          fromHeld: fenOf(of.fromHeld + fen(booking.fromHeld ?? '0')),
        };
        expect(of.onAccount >= 0n && of.fromHeld >= 0n).toBe(true);
        held = { prepayment: fen(booking.held.prepayment), deposit: fen(booking.held.deposit) };
        expect([held.prepayment, held.deposit]).toEqual([sums['order-prepayment'], sums['order-deposit']]);
        expect(held.prepayment >= 0n && held.deposit >= 0n).toBe(true);
      }
    }),
  );
});

test('what a service put on the account is taken off it first, the rest is held again; no more than was charged', () => {
  const asked: OrderAct = { act: 'take-back', serviceId: 's', amount: '20', feeItemCode: 'WX' };
  const taken = bookingOf(bookOrder({ ...standing(3000), charged: charged(2000, 500) }, command(asked)));
  expect(taken).toMatchObject({ onAccount: '-20.00', usageId: 'u-1', held: { prepayment: '30.00' } });
  expect(orderPostings(taken, 'f-1')).toEqual([]);
  given({ ...standing(3000), charged: charged(1000, 999) })
    .when(bookOrder, command(asked))
    .refuses('billing.more-than-charged', { charged: '19.99' });
  const back = bookingOf(bookOrder({ ...standing(3000), charged: charged(500, 2500) }, command(asked)));
  expect(back).toMatchObject({ onAccount: '-5.00', fromHeld: '-15.00', usageId: 'u-1', held: { prepayment: '45.00' } });
  expect(orderPostings(back, 'f-1')).toEqual([
    { account: 'order-prepayment', householdId: 'h-1', chargeId: 'o-1', amount: -1500n },
    { account: 'income', feeItemId: 'f-1', amount: 1500n },
  ]);
  const held = bookingOf(bookOrder({ ...standing(), charged: charged(0, 2000) }, command(asked)));
  expect(held).toMatchObject({ onAccount: '0.00', fromHeld: '-20.00', held: { prepayment: '20.00' } });
  expect(held.usageId).toBeUndefined();
});

test('the fee item of a property’s own choice bills a yuan as a yuan, or is refused', () => {
  const tariff: Tariff = {
    ...{ from: day('2026-01-01'), tiers: [{ price: '1.00' }], factor: '1' },
    rounding: { to: 'fen', way: 'half-up' },
  };
  const told = (changes: Partial<Tariff> = {}, basis: Basis = 'per-use', today = '2026-08-03') =>
    refuseFeeItemOfOrders('WX', { basis, tariffs: [{ ...tariff, ...changes }] }, day(today))?.refusal.code;
  expect(told()).toBeUndefined();
  expect(refuseFeeItemOfOrders('WX', undefined, day('2026-08-03'))?.refusal.code).toBe(
    'billing.order-fee-item-missing',
  );
  const unfit: readonly Partial<Tariff>[] = [
    { tiers: [{ price: '1.01' }] },
    { tiers: [{ upTo: '5', price: '1' }, { price: '2' }] },
    { tiers: [] },
    { factor: '1.1' },
    { minimum: '5' },
    { byUse: { shop: { tiers: [{ price: '1' }] } } },
    { rounding: { to: 'jiao', way: 'half-up' } },
    { until: day('2026-08-02') },
  ];
  for (const changes of unfit) expect([changes, told(changes)]).toEqual([changes, 'billing.order-fee-item-unfit']);
  expect(told({}, 'metered')).toBe('billing.order-fee-item-unfit');
  expect(told({}, 'per-use', '2025-12-31')).toBe('billing.order-fee-item-unfit');
});

test('a key that comes again must ask the same, in whatever order its fields come', () => {
  const before = bookingOf(
    bookOrder(standing(), command({ act: 'take', kind: 'deposit', amount: '50.00', means: 'card' })),
  );
  const again = { means: 'card', amount: '50.00', kind: 'deposit', act: 'take' } as const;
  expect(asksTheSame(before, { order, asked: again })).toBe(true);
  expect(asksTheSame(before, { order, asked: { ...again, amount: '50.01' } })).toBe(false);
  expect(asksTheSame(before, { order: { ...order, householdId: 'h-2' }, asked: again })).toBe(false);
});
