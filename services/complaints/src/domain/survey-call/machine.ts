/** The way of a drawn call, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const SURVEY_CALL_ACTS = ['attempt', 'answer', 'give-up'] as const;
export type SurveyCallAct = (typeof SURVEY_CALL_ACTS)[number];

export const SURVEY_CALL_STATES = ['open', 'answered', 'given-up'] as const;
export type SurveyCallState = (typeof SURVEY_CALL_STATES)[number];

/** State → act → the state after it. For a call that is given up the next one of the drawn order takes its place. */
export const surveyCallMachine: Readonly<
  Record<SurveyCallState, Readonly<Partial<Record<SurveyCallAct, SurveyCallState>>>>
> = {
  open: { attempt: 'open', answer: 'answered', 'give-up': 'given-up' },
  answered: {},
  'given-up': {},
};

/** The states in which a call can begin. */
export const surveyCallBegins: readonly SurveyCallState[] = ['open'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: SurveyCallState, act: SurveyCallAct): SurveyCallState | undefined =>
  surveyCallMachine[state][act];
