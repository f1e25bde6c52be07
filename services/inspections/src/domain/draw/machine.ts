/** The way of a draw, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const DRAW_ACTS = ['open'] as const;
export type DrawAct = (typeof DRAW_ACTS)[number];

export const DRAW_STATES = ['committed', 'drawn'] as const;
export type DrawState = (typeof DRAW_STATES)[number];

/** State → act → the state after it. */
export const drawMachine: Readonly<Record<DrawState, Readonly<Partial<Record<DrawAct, DrawState>>>>> = {
  committed: { open: 'drawn' },
  drawn: {},
};

/** The states in which a draw can begin. */
export const drawBegins: readonly DrawState[] = ['committed'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: DrawState, act: DrawAct): DrawState | undefined => drawMachine[state][act];
