/** The way of a hold on a parking place, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const PLACE_HOLD_ACTS = ['hold', 'refuse', 'release', 'free'] as const;
export type PlaceHoldAct = (typeof PLACE_HOLD_ACTS)[number];

export const PLACE_HOLD_STATES = ['waiting', 'held', 'refused', 'freeing', 'freed'] as const;
export type PlaceHoldState = (typeof PLACE_HOLD_STATES)[number];

/**
 * State → act → the state after it. Whoever asked estates for the place may hear of it after the order ended: then it is freed once
 * more, whatever was answered in between.
 */
export const placeHoldMachine: Readonly<
  Record<PlaceHoldState, Readonly<Partial<Record<PlaceHoldAct, PlaceHoldState>>>>
> = {
  waiting: { hold: 'held', refuse: 'refused', release: 'freeing' },
  held: { release: 'freeing' },
  refused: {},
  freeing: { hold: 'freeing', free: 'freed' },
  freed: { hold: 'freeing' },
};

/** What estates is asked in a state: to give the place, or to have it back; of others nothing. */
export const HOLD_ASKED_IN: Readonly<Partial<Record<PlaceHoldState, 'hold' | 'free'>>> = {
  waiting: 'hold',
  freeing: 'free',
};

/** A hold begins as waiting for estates' answer. */
export const placeHoldBegins: readonly PlaceHoldState[] = ['waiting'];
