/** The way of a command to billing, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const BILLING_COMMAND_ACTS = ['book', 'refuse', 'repeat', 'drop'] as const;
export type BillingCommandAct = (typeof BILLING_COMMAND_ACTS)[number];

export const BILLING_COMMAND_STATES = ['waiting', 'booked', 'refused', 'dropped'] as const;
export type BillingCommandState = (typeof BILLING_COMMAND_STATES)[number];

/** State → act → the state after it. What billing refused is asked again by hand, or given up. */
export const billingCommandMachine: Readonly<
  Record<BillingCommandState, Readonly<Partial<Record<BillingCommandAct, BillingCommandState>>>>
> = {
  waiting: { book: 'booked', refuse: 'refused' },
  booked: {},
  refused: { repeat: 'waiting', drop: 'dropped' },
  dropped: {},
};

/** What billing is asked in a state: to book; of others nothing. */
export const BOOKING_ASKED_IN: Readonly<Partial<Record<BillingCommandState, 'book'>>> = { waiting: 'book' };

/** A command begins as waiting for billing's answer. */
export const billingCommandBegins: readonly BillingCommandState[] = ['waiting'];
