import { idsOf, instant, month } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import { type CorrectMeans, correctMeans, type MeansStanding } from './correct-means.js';
import type { Payment } from './payment.js';

const payment: Payment = {
  ...{ id: 'pay-1', propertyId: 'p-1', householdId: 'h-1', means: 'cash', amount: '300.00', receipt: '2026-000001' },
  ...{ charges: [], credit: '300.00', takenAt: instant(1000), takenBy: 'account-1', cashierName: '小陈' },
  ...{ shiftId: 's-1', tendered: '500.00', change: '200.00' },
};
const standing: MeansStanding = { payment, isMatched: false, isReconciled: false };
const command: CorrectMeans = {
  ...{ at: instant(9000), now: instant(9000), eventId: 'event-1', means: 'wechat', reference: 'WX-1' },
  ...{ reason: '默认没改', by: 'account-2', selves: [], byName: '王经理' },
};

test('the payment came by the other means all along: same receipt, time and till, and what was put down is forgotten', () => {
  const { tendered: _tendered, change: _change, ...kept } = payment;
  const corrected = { from: 'cash', reason: '默认没改', at: 9000, by: 'account-2', byName: '王经理' };
  expect(correctMeans(standing, command)).toEqual({
    accepted: true,
    events: [
      {
        ...{ type: 'MeansCorrected', eventId: 'event-1', at: 9000 },
        payment: { ...kept, means: 'wechat', reference: 'WX-1', corrected },
      },
    ],
  });
});

test('what is proved from outside, reconciled or closed stays, and cash needs the till of then', () => {
  const correct = (rest: Partial<MeansStanding>, said: Partial<CorrectMeans> = {}) =>
    given({ ...standing, ...rest }).when(correctMeans, { ...command, ...said });
  correct({}, { means: 'cash' }).refuses('billing.same-means-invalid');
  correct({ isMatched: true }).refuses('billing.means-proved');
  correct({ payment: { ...payment, source: { kind: 'bank', id: 'l-1' } } }).refuses('billing.means-proved');
  correct({ isReconciled: true }).refuses('billing.day-reconciled');
  correct({ closed: month('2026-03') }).refuses('billing.month-closed', { month: '2026-03' });
  const { shiftId: _shift, ...tillless } = payment;
  correct({ payment: { ...tillless, means: 'wechat' } }, { means: 'cash' }).refuses('billing.no-till-then');
});

test('another person than who took it says so', () => {
  asksForAnotherPerson(
    'billing.rebooked-by-taker.forbidden',
    (first) => ({ ...standing, payment: { ...payment, takenBy: first.by, takenAs: idsOf(first) } }),
    (taken, second) => correctMeans(taken, { ...command, ...second }),
  );
});
