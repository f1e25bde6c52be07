/** The way of what an owner is charged for a repair, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

/** `book` and `refuse` are what billing says of the charge, whenever it comes; `give-back` and `keep` what it says of taking it back. */
export const REPAIR_CHARGE_ACTS = ['book', 'refuse', 'repeat', 'withdraw', 'take-back', 'give-back', 'keep'] as const;
export type RepairChargeAct = (typeof REPAIR_CHARGE_ACTS)[number];

export const REPAIR_CHARGE_STATES = [
  'waiting',
  'refused',
  'withdrawn',
  'booked',
  'unwanted',
  'returning',
  'unreturned',
  'returned',
  'dropped',
] as const;
export type RepairChargeState = (typeof REPAIR_CHARGE_STATES)[number];

/**
 * State → act → the state after it. What is unwanted before billing has answered may have been booked: it is asked for until that is
 * known, and then taken back. What was refused is given up by hand, and charged anew by hand. An answer that comes late still counts.
 */
export const repairChargeMachine: Readonly<
  Record<RepairChargeState, Readonly<Partial<Record<RepairChargeAct, RepairChargeState>>>>
> = {
  waiting: { book: 'booked', refuse: 'refused', 'take-back': 'unwanted' },
  refused: { repeat: 'waiting', book: 'booked', 'take-back': 'dropped', withdraw: 'withdrawn' },
  withdrawn: { repeat: 'waiting', book: 'returning', 'take-back': 'dropped' },
  booked: { 'take-back': 'returning' },
  unwanted: { book: 'returning', refuse: 'dropped' },
  returning: { 'give-back': 'returned', keep: 'unreturned' },
  unreturned: { repeat: 'returning', 'give-back': 'returned' },
  returned: {},
  dropped: { book: 'returning' },
};

/** A charge begins as waiting for billing's answer. */
export const repairChargeBegins: readonly RepairChargeState[] = ['waiting'];

/** In which states billing said no. */
export const REFUSED_IN: readonly RepairChargeState[] = ['refused', 'unreturned'];

/** In which states the owner pays for the round, or is to: where the home was the wrong one, the right one does. */
export const WANTED_IN: readonly RepairChargeState[] = ['waiting', 'refused', 'booked'];

/** What billing is asked in a state: to charge, or to take back; of others nothing. */
export const ASKED_IN: Readonly<Partial<Record<RepairChargeState, 'charge' | 'take-back'>>> = {
  waiting: 'charge',
  unwanted: 'charge',
  returning: 'take-back',
};
