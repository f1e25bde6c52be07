import { instant } from '@goldkey/kernel';
import type { Payment } from './payment.js';
import { reprintReceipt } from './reprint.js';

const payment: Payment = {
  ...{ id: 'pay-1', propertyId: 'p-1', householdId: 'h-1', means: 'cash', amount: '1.00', receipt: '2026-000001' },
  ...{ charges: [], credit: '1.00', takenAt: instant(1000), takenBy: 'account-1', cashierName: '小陈', shiftId: 's-1' },
};

test('each paper after the first is counted, and nothing else of the payment changes', () => {
  const again = (of: Payment, at: number) => {
    const decision = reprintReceipt(of, { at: instant(at), now: instant(at), eventId: `event-${at}` });
    return decision.accepted ? (decision.events[0]?.payment as Payment) : of;
  };
  const once = again(payment, 2000);
  expect(once).toEqual({ ...payment, reprints: 1, reprintedAt: 2000 });
  expect(again(once, 3000)).toEqual({ ...payment, reprints: 2, reprintedAt: 3000 });
});
