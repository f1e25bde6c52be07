/** The way of a service item, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const ITEM_ACTS = ['stop', 'resume'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

export const ITEM_STATES = ['offered', 'stopped'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** State → act → the state after it. */
export const itemMachine: Readonly<Record<ItemState, Readonly<Partial<Record<ItemAct, ItemState>>>>> = {
  offered: { stop: 'stopped' },
  stopped: { resume: 'offered' },
};

/** An item begins offered; what may be sold of it the published list says. */
export const itemBegins: readonly ItemState[] = ['offered'];
