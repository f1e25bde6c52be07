/** The way of a banking, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const BANKING_ACTS = ['withdraw'] as const;
export type BankingAct = (typeof BANKING_ACTS)[number];

export const BANKING_STATES = ['banked', 'withdrawn'] as const;
export type BankingState = (typeof BANKING_STATES)[number];

/** State → act → the state after it. */
export const bankingMachine: Readonly<Record<BankingState, Readonly<Partial<Record<BankingAct, BankingState>>>>> = {
  banked: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** A banking begins as done: it is recorded with the bank's slip in hand. */
export const bankingBegins: readonly BankingState[] = ['banked'];
