/** The way of an order, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const ORDER_ACTS = [
  'sign',
  'appoint',
  'pay-ahead',
  'perform',
  'fulfil',
  'end',
  'withdraw',
  'withdraw-service',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

export const ORDER_STATES = ['requested', 'placed', 'fulfilled', 'ended', 'withdrawn'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/**
 * State → act → the state after it. `perform` is a service of a standing order, `fulfil` the one of a one-off order, which is to be done
 * again where it was logged by mistake.
 */
export const orderMachine: Readonly<Record<OrderState, Readonly<Partial<Record<OrderAct, OrderState>>>>> = {
  requested: { sign: 'placed', appoint: 'requested', withdraw: 'withdrawn' },
  placed: {
    appoint: 'placed',
    'pay-ahead': 'placed',
    perform: 'placed',
    fulfil: 'fulfilled',
    end: 'ended',
    withdraw: 'withdrawn',
    'withdraw-service': 'placed',
  },
  fulfilled: { 'withdraw-service': 'placed' },
  ended: { 'withdraw-service': 'ended' },
  withdrawn: {},
};

/** An order begins as a wish by telephone, or signed at once. */
export const orderBegins: readonly OrderState[] = ['requested', 'placed'];

/** Whether nothing is performed any more. */
export const isOver = (state: OrderState): boolean => orderMachine[state].withdraw === undefined;
