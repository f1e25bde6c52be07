/** The way of a line of a bank's statement, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const BANK_LINE_ACTS = ['assign', 'recognise', 'owe-back', 'return', 'set-aside', 'reopen'] as const;
export type BankLineAct = (typeof BANK_LINE_ACTS)[number];

export const BANK_LINE_STATES = ['unmatched', 'assigned', 'recognised', 'refund-due', 'returned', 'set-aside'] as const;
export type BankLineState = (typeof BANK_LINE_STATES)[number];

/** State → act → the state after it. What was booked by a line stays booked: it is put right by a reversal or a refund. */
export const bankLineMachine: Readonly<Record<BankLineState, Readonly<Partial<Record<BankLineAct, BankLineState>>>>> = {
  unmatched: { assign: 'assigned', recognise: 'recognised', 'owe-back': 'refund-due', 'set-aside': 'set-aside' },
  assigned: {},
  recognised: { reopen: 'unmatched' },
  'refund-due': { return: 'returned', reopen: 'unmatched' },
  returned: {},
  'set-aside': { reopen: 'unmatched' },
};

/** A line begins as nobody's. */
export const bankLineBegins: readonly BankLineState[] = ['unmatched'];
