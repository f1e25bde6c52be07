import { instant } from '@goldkey/kernel';
import { anOrder, thursday } from '../../testing/an-order.js';
import type { Advance } from '../order/order.js';
import { chargeOfPrepaid } from './billing-command.js';

const at = instant(thursday);
const inLedger = (amount: string): Advance => ({ kind: 'prepayment', amount, at, commandId: `command-${amount}` });
const byReceipt = (amount: string): Advance => ({ kind: 'prepayment', amount, at, receipt: `R-${amount}` });
const prepaid = (...advances: Advance[]) =>
  anOrder({ mode: 'standing', due: { prepayment: '40.00', deposit: '0.00' }, advances });

/** What is charged for services of 40.00 each, one after the other. */
const chargesOf = (order: ReturnType<typeof prepaid>, times: number): readonly (string | undefined)[] => {
  const charged: (string | undefined)[] = [];
  for (let done = 1; done <= times; done += 1) {
    const before = charged.flatMap((amount) => amount ?? []);
    charged.push(chargeOfPrepaid(order, '40.00', { cost: `${done * 40}.00`, charged: before }));
  }
  return charged;
};

test('what lies in the ledger, and on the account after it, pays for each service of a standing order', () => {
  expect(chargesOf(prepaid(inLedger('40.00')), 3)).toEqual(['40.00', '40.00', '40.00']);
});

test('a receipt from elsewhere pays once: what the order is performed for beyond it is charged', () => {
  expect(chargesOf(prepaid(byReceipt('40.00')), 3)).toEqual([undefined, '40.00', '40.00']);
  expect(chargesOf(prepaid(byReceipt('25.00'), inLedger('15.00')), 3)).toEqual(['15.00', '40.00', '40.00']);
});

test('a charge that was given up is not made good by the next one', () => {
  const order = prepaid(byReceipt('40.00'));
  expect(chargeOfPrepaid(order, '40.00', { cost: '120.00', charged: [] })).toBe('40.00');
});

test('an order of which nothing is due ahead charges nothing by itself', () => {
  expect(chargeOfPrepaid(anOrder(), '20.00', { cost: '20.00', charged: [] })).toBeUndefined();
});
