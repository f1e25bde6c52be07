/** The way of an owner's answer, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const OWNER_ANSWER_ACTS = ['withdraw'] as const;
export type OwnerAnswerAct = (typeof OWNER_ANSWER_ACTS)[number];

export const OWNER_ANSWER_STATES = ['standing', 'withdrawn'] as const;
export type OwnerAnswerState = (typeof OWNER_ANSWER_STATES)[number];

/** State → act → the state after it. A vote of a ballot is never withdrawn. */
export const ownerAnswerMachine: Readonly<
  Record<OwnerAnswerState, Readonly<Partial<Record<OwnerAnswerAct, OwnerAnswerState>>>>
> = {
  standing: { withdraw: 'withdrawn' },
  withdrawn: {},
};

export const ownerAnswerBegins: readonly OwnerAnswerState[] = ['standing'];
