/** The way of a yearly opinion survey, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const OPINION_SURVEY_ACTS = ['revise', 'start', 'answer', 'complete', 'cancel'] as const;
export type OpinionSurveyAct = (typeof OPINION_SURVEY_ACTS)[number];

export const OPINION_SURVEY_STATES = ['drafted', 'running', 'completed', 'cancelled'] as const;
export type OpinionSurveyState = (typeof OPINION_SURVEY_STATES)[number];

/** State → act → the state after it. Questions that owners have answered are changed no more. */
export const opinionSurveyMachine: Readonly<
  Record<OpinionSurveyState, Readonly<Partial<Record<OpinionSurveyAct, OpinionSurveyState>>>>
> = {
  drafted: { revise: 'drafted', start: 'running', cancel: 'cancelled' },
  running: { answer: 'running', complete: 'completed' },
  completed: {},
  cancelled: {},
};

/** The states in which a survey can begin. */
export const opinionSurveyBegins: readonly OpinionSurveyState[] = ['drafted'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: OpinionSurveyState, act: OpinionSurveyAct): OpinionSurveyState | undefined =>
  opinionSurveyMachine[state][act];
