/** The way of a billing run, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const RUN_ACTS = ['book', 'issue', 'reverse-line', 'begin-reversal', 'take-back', 'reverse'] as const;
export type RunAct = (typeof RUN_ACTS)[number];

export const RUN_STATES = ['issuing', 'issued', 'reversing', 'reversed'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** State → act → the state after it. A run of one part is issued, and taken back, at once. */
export const runMachine: Readonly<Record<RunState, Readonly<Partial<Record<RunAct, RunState>>>>> = {
  issuing: { book: 'issuing', issue: 'issued' },
  issued: { 'reverse-line': 'issued', 'begin-reversal': 'reversing', reverse: 'reversed' },
  reversing: { 'take-back': 'reversing', reverse: 'reversed' },
  reversed: {},
};

export const runBegins: readonly RunState[] = ['issuing', 'issued'];
