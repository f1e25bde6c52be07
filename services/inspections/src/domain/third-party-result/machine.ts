/** The way of an outside surveyor's result, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const THIRD_PARTY_RESULT_ACTS = ['withdraw'] as const;
export type ThirdPartyResultAct = (typeof THIRD_PARTY_RESULT_ACTS)[number];

export const THIRD_PARTY_RESULT_STATES = ['recorded', 'withdrawn'] as const;
export type ThirdPartyResultState = (typeof THIRD_PARTY_RESULT_STATES)[number];

/** State → act → the state after it. */
export const thirdPartyResultMachine: Readonly<
  Record<ThirdPartyResultState, Readonly<Partial<Record<ThirdPartyResultAct, ThirdPartyResultState>>>>
> = {
  recorded: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The states in which an outside surveyor's result can begin. */
export const thirdPartyResultBegins: readonly ThirdPartyResultState[] = ['recorded'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: ThirdPartyResultState, act: ThirdPartyResultAct): ThirdPartyResultState | undefined =>
  thirdPartyResultMachine[state][act];
