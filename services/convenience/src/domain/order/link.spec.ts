import { idsOf, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given, isNotForWhomItConcerns } from '@goldkey/testing';
import { anOrder, thursday } from '../../testing/an-order.js';
import { signOrder } from './decide.js';
import { mayLinkOrder, refuseOwnOrder, refuseUnsignable } from './link.js';
import { ORDER_STATES } from './machine.js';
import { amountOf, isUnscanned, type Order } from './order.js';

const later = instant(thursday + 60_000);
const { signature: _signature, placedAt: _placedAt, ...wish } = anOrder({ state: 'requested' });
const accepted = { accepted: true as const, value: undefined };

test('C-04: the link of an order is for others than who took it or is to perform it', () => {
  asksForAnotherPerson(
    'convenience.own-order.forbidden',
    (first): Order => ({ ...wish, takenBy: first.by, takenAs: idsOf(first) }),
    (order, second) => refuseOwnOrder(order, second) ?? accepted,
    mayLinkOrder,
  );
  isNotForWhomItConcerns('convenience.own-order.forbidden', (employeeId, acting) => {
    const appointment = { at: later, employeeId, employeeName: '小王' };
    return refuseOwnOrder({ ...wish, appointment }, acting) ?? accepted;
  });
});

test('a link is issued while an order waits for its signature, and for no other one', () => {
  const nobody = { by: 'account-x', selves: ['account-x'] };
  for (const state of ORDER_STATES) {
    const order = anOrder({ state });
    const isWaiting = state === 'requested';
    expect([state, refuseUnsignable(order) === undefined]).toEqual([state, isWaiting]);
    expect([state, mayLinkOrder(order, nobody)]).toEqual([state, isWaiting]);
  }
});

test('C-04: what was signed by a link says so, and asks for no paper', () => {
  const said = { at: later, now: later, eventId: 'event-1' };
  const hand = { on: 'link' as const, name: '陈女士', lines: [[[10, 20]]] as const };
  const signature = { ...hand, at: later, takenBy: 'order-link l-1' };
  const signed: Order = { ...wish, state: 'placed', placedAt: later, signature };
  given<Order>(wish)
    .when(signOrder, { ...said, signature: hand, by: 'order-link l-1' })
    .then({ type: 'OrderPlaced', eventId: 'event-1', at: later, record: signed });
  expect(isUnscanned(signed)).toBe(false);
});

test('what is asked for costs its quantity times the price', () => {
  expect(amountOf({ price: '18.50', quantity: 3 })).toBe('55.50');
  expect(amountOf({ price: '0.00', quantity: 3 })).toBe('0.00');
});
