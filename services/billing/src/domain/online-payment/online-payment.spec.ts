import { fen, formatFen, instant, month, plus, shiftMonth } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { issueBillLink, linkHindrance, revokeBillLink } from '../bill-link/bill-link.js';
import type { OpenCharge } from '../ledger/ledger.js';
import { takeIncoming } from '../payment/incoming.js';
import { onlinePaymentMachine } from './machine.js';
import {
  answerRefund,
  type BeginOnlinePayment,
  beginOnlinePayment,
  expireOnlinePayment,
  type OnlinePayment,
  PAY_WITHIN_MS,
  type ProviderReport,
  refundOnlinePayment,
  sameOrder,
  settleOnlinePayment,
} from './online-payment.js';

const at = instant(1_000_000);
const said = { at, now: at, eventId: 'event-1' };
const order = {
  id: 'o-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  linkId: 'l-1',
  provider: 'test',
  means: 'wechat' as const,
  amount: '353.20',
};
const begun: OnlinePayment = { ...order, state: 'begun', begunAt: at, expiresAt: plus(at, PAY_WITHIN_MS) };
const paid: ProviderReport = { state: 'paid', amount: '353.20', reference: 'r-1' };
const settling = { ...said, paymentId: 'pay-1' };

/** The online payment after reports, one after the other, and how many of them booked money. */
const after = (online: OnlinePayment, reports: readonly ProviderReport[]) =>
  reports.reduce(
    (known, report) => {
      const decided = settleOnlinePayment(known.online, { ...settling, report });
      const [event] = decided.accepted ? decided.events : [];
      return event === undefined
        ? known
        : { online: event.onlinePayment, booked: known.booked + Number(event.type === 'OnlinePaymentPaid') };
    },
    { online, booked: 0 },
  );

describe('a household is sent to the provider', () => {
  const command: BeginOnlinePayment = { ...said, order, shown: '353.20' };
  test('for what it was shown, and has half an hour', () => {
    expect(beginOnlinePayment(fen('353.20'), command)).toMatchObject({ events: [{ onlinePayment: begun }] });
  });
  test.each<[string, Partial<BeginOnlinePayment>]>([
    ['billing.owed-changed', { shown: '353.21' }],
    ['billing.amount-not-positive-invalid', { order: { ...order, amount: '0.00' } }],
  ])('%s', (code, changes) => {
    given(fen('353.20'))
      .when(beginOnlinePayment, { ...command, ...changes })
      .refuses(code);
  });
  test('once: the same again is the same order, while there is time left; another amount, choice or link is another one', () => {
    const asks = (changes: object, now = at) => sameOrder([begun], { order: { ...order, ...changes }, now });
    expect(asks({ id: 'o-2' })).toBe(begun);
    expect(asks({}, plus(at, PAY_WITHIN_MS - 5 * 60_000))).toBe(begun);
    for (const changes of [{ amount: '353.19' }, { chosen: ['c-1'] }, { linkId: 'l-2' }, { means: 'alipay' }])
      expect(asks(changes)).toBeUndefined();
    expect(asks({}, plus(at, PAY_WITHIN_MS - 5 * 60_000 + 1))).toBeUndefined();
  });
});

describe('what the provider reports', () => {
  test('paid, twice, is booked once', () => {
    const { online, booked } = after(begun, [paid, paid]);
    expect([booked, online]).toEqual([
      1,
      { ...begun, state: 'paid', reference: 'r-1', paidAt: at, paymentId: 'pay-1' },
    ]);
  });
  test('paid after it had expired, or failed, is booked all the same', () => {
    for (const state of ['expired', 'failed'] as const) expect(after({ ...begun, state }, [paid]).booked).toBe(1);
  });
  test('another amount is kept to be looked at, and not booked; so is a second payment of one order', () => {
    const wrong = after(begun, [{ ...paid, amount: '353.19' }]);
    expect([wrong.booked, wrong.online.state, wrong.online.discrepancy?.amount]).toEqual([0, 'begun', '353.19']);
    const second = after(begun, [paid, { ...paid, reference: 'r-2' }]);
    expect([second.booked, second.online.discrepancy?.reference]).toEqual([1, 'r-2']);
  });
  test('failed ends what was begun, and nothing that was paid', () => {
    expect(after(begun, [{ state: 'failed' }]).online.state).toBe('failed');
    expect(after(begun, [paid, { state: 'failed' }]).online.state).toBe('paid');
  });

  const reports = fc.array(
    fc.oneof(
      fc.constantFrom<ProviderReport>({ state: 'pending' }, { state: 'failed' }),
      fc.record({
        state: fc.constant('paid' as const),
        amount: fc.constantFrom('353.20', '353.20', '1.00'),
        reference: fc.constantFrom('r-1', 'r-2'),
      }),
    ),
    { maxLength: 12 },
  );
  test('in any order and however often: at most one is booked, with the right amount, and once one fits, one is', () => {
    fc.assert(
      fc.property(reports, (told) => {
        const { online, booked } = after(begun, told);
        const first = told.find((report) => report.state === 'paid');
        expect(booked).toBeLessThanOrEqual(1);
        expect(booked === 1).toBe(online.state === 'paid');
        if (first?.state === 'paid' && first.amount === '353.20') expect(online.reference).toBe(first.reference);
        if (told.every((report) => report.state !== 'paid' || report.amount !== '353.20')) expect(booked).toBe(0);
      }),
    );
  });
  test('what is refunded takes nothing more, and no state is left by an act that the machine does not know', () => {
    expect(onlinePaymentMachine.refunded).toEqual({});
    expect(after({ ...begun, state: 'refunded', reference: 'r-1' }, [paid]).online.state).toBe('refunded');
  });
});

test('it expires after its time, not at it, and only while begun', () => {
  const end = begun.expiresAt;
  expect(expireOnlinePayment(begun, { ...said, now: end })).toEqual({ accepted: true, events: [] });
  expect(expireOnlinePayment(begun, { ...said, now: plus(end, 1) })).toMatchObject({
    events: [{ onlinePayment: { state: 'expired' } }],
  });
  expect(expireOnlinePayment({ ...begun, state: 'paid' }, { ...said, now: plus(end, 1) })).toEqual({
    accepted: true,
    events: [],
  });
});

describe('credit goes back the way it came', () => {
  const done: OnlinePayment = { ...begun, state: 'paid', reference: 'r-1' };
  const refund = { id: 'ref-1', householdId: 'h-1', means: 'wechat' as const, amount: '353.20' };
  test('once, and the provider answers once', () => {
    const decided = refundOnlinePayment(done, { ...said, refund });
    expect(decided).toMatchObject({
      events: [{ onlinePayment: { state: 'refunded', refund: { refundId: 'ref-1' } } }],
    });
    const refunded: OnlinePayment = { ...done, state: 'refunded', refund: { refundId: 'ref-1', amount: '353.20' } };
    const answered = answerRefund(refunded, { ...said, done: true });
    expect(answered).toMatchObject({ events: [{ onlinePayment: { refund: { confirmedAt: at } } }] });
    const known = answered.accepted ? (answered.events[0]?.onlinePayment ?? refunded) : refunded;
    expect(answerRefund(known, { ...said, done: false })).toEqual({ accepted: true, events: [] });
  });
  test.each<[string, OnlinePayment, object]>([
    ['billing.online-payment-state', begun, {}],
    ['billing.refund-does-not-fit-invalid', done, { householdId: 'h-2' }],
    ['billing.refund-does-not-fit-invalid', done, { means: 'alipay' }],
    ['billing.refund-more-than-paid-invalid', done, { amount: '353.21' }],
  ])('%s', (code, online, changes) => {
    given(online)
      .when(refundOnlinePayment, { ...said, refund: { ...refund, ...changes } })
      .refuses(code);
  });
});

describe('money that has come', () => {
  const march = month('2026-03');
  const chargesOf = (amounts: readonly number[]): OpenCharge[] =>
    amounts.map((amount, n) => ({
      chargeId: `c-${n}`,
      householdId: 'h-1',
      feeItemId: 'water',
      chargeMonth: shiftMonth(march, n),
      open: fen(`${amount}.00`),
    }));
  const command = {
    ...said,
    id: 'pay-1',
    propertyId: 'p-1',
    householdId: 'h-1',
    means: 'wechat' as const,
    source: { kind: 'online' as const, id: 'o-1' },
    by: 'bill-link l-1',
    cashierName: '业主',
  };
  test('settles what was chosen and is still open; what somebody else settled meanwhile is credit', () => {
    const counter = { open: chargesOf([10, 20]), receipt: '2026-000001' };
    const decided = takeIncoming(counter, { ...command, amount: '35.00', chosen: ['c-1', 'gone'] });
    expect(decided).toMatchObject({
      events: [{ payment: { charges: [{ chargeId: 'c-1', amount: '20.00' }], credit: '15.00' } }],
    });
    expect(takeIncoming({ ...counter, open: [] }, { ...command, amount: '35.00' })).toMatchObject({
      events: [{ payment: { charges: [], credit: '35.00' } }],
    });
    expect(takeIncoming(counter, { ...command, amount: '0' })).toMatchObject({ accepted: false });
  });
  test('is never lost and never more: parts and credit add up, no charge gets more than is open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 3000 }),
        (amounts, sum) => {
          const open = chargesOf(amounts);
          const decided = takeIncoming({ open, receipt: 'x' }, { ...command, amount: `${sum}.00` });
          const payment = decided.accepted ? decided.events[0]?.payment : undefined;
          const parts = payment?.charges.map(({ amount }) => fen(amount)) ?? [];
          const total = parts.reduce<bigint>((known, part) => known + part, fen(payment?.credit ?? '0'));
          expect(total).toBe(fen(`${sum}.00`));
          expect(parts.every((part, n) => part <= (open[n]?.open ?? 0n))).toBe(true);
          expect(payment?.credit).toBe(formatFen(fen(`${Math.max(0, sum - amounts.reduce((a, b) => a + b, 0))}.00`)));
        },
      ),
    );
  });
});

test('a link opens until its last instant, and not once it was taken away', () => {
  const link = { id: 'l-1', propertyId: 'p-1', householdId: 'h-1', tokenHash: 'x' };
  const issued = issueBillLink({ ...said, link, days: 30 });
  const billLink = issued.accepted ? issued.events[0]?.billLink : undefined;
  if (billLink === undefined) throw new Error('a link must be issued');
  expect(linkHindrance(billLink, billLink.expiresAt)).toBeUndefined();
  expect(linkHindrance(billLink, plus(billLink.expiresAt, 1))?.code).toBe('billing.link-ended');
  const revoked = revokeBillLink(billLink, said);
  expect(revoked).toMatchObject({ events: [{ billLink: { revokedAt: at } }] });
  expect(linkHindrance({ ...billLink, revokedAt: at }, at)?.code).toBe('billing.link-ended');
  for (const days of [0, 91]) expect(issueBillLink({ ...said, link, days })).toMatchObject({ accepted: false });
});
