import { accept, type Decision, type Instant, type Recording, refuse, type Year } from '@goldkey/kernel';
import type { Level } from '../complaint/complaint.js';
import { refuseFuture } from '../recording.js';
import { afterAct, type OpinionSurveyAct, type OpinionSurveyState } from './machine.js';

/** A question of the survey, about a department or the centre as a whole. */
export interface OpinionQuestion {
  readonly id: string;
  readonly title: string;
  readonly departmentId?: string;
}

/** What a household said: a level for each question that it answered, and words. */
export interface OpinionAnswer {
  readonly householdId?: string;
  readonly room?: string;
  readonly levels: Readonly<Record<string, Level>>;
  readonly words?: string;
  readonly at: Instant;
}

/** The year's survey of the owners' opinions (D-06). */
export interface OpinionSurvey {
  readonly id: string;
  readonly propertyId: string;
  readonly year: Year;
  readonly questions: readonly OpinionQuestion[];
  readonly answers: readonly OpinionAnswer[];
  readonly state: OpinionSurveyState;
  readonly completedAt?: Instant;
  /** What the centre makes of it. */
  readonly summary?: string;
}

export interface OpinionSurveyEvent {
  readonly type:
    | 'OpinionSurveyDrafted'
    | 'OpinionSurveyRevised'
    | 'OpinionSurveyStarted'
    | 'OpinionsTaken'
    | 'OpinionSurveyCompleted'
    | 'OpinionSurveyCancelled';
  readonly eventId: string;
  readonly at: Instant;
  readonly survey: OpinionSurvey;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The survey after an event. */
export const evolveOpinionSurvey = (_survey: OpinionSurvey | undefined, event: OpinionSurveyEvent): OpinionSurvey =>
  event.survey;

const happened = (
  { eventId, at }: Recording,
  type: OpinionSurveyEvent['type'],
  survey: OpinionSurvey,
  facts: OpinionSurveyEvent['facts'] = {},
): Decision<OpinionSurveyEvent> => accept({ type, eventId, at, survey, facts });

const next = (
  survey: OpinionSurvey,
  act: OpinionSurveyAct,
  recording: Recording,
): OpinionSurveyState | Decision<never> => {
  const state = afterAct(survey.state, act);
  if (state === undefined) return refuse('complaints.opinion-survey-state', { year: survey.year });
  return refuseFuture(recording) ?? state;
};

/** One survey a property and year; a cancelled one does not count. */
export const draftOpinionSurvey = (
  known: readonly OpinionSurvey[],
  command: Recording & Pick<OpinionSurvey, 'id' | 'propertyId' | 'year' | 'questions'>,
): Decision<OpinionSurveyEvent> => {
  const { id, propertyId, year, questions } = command;
  if (known.some(({ state }) => state !== 'cancelled')) return refuse('complaints.opinion-survey-exists', { year });
  const survey: OpinionSurvey = { id, propertyId, year, questions, answers: [], state: 'drafted' };
  return happened(command, 'OpinionSurveyDrafted', survey, { year, questions: questions.length });
};

/** Other questions, while nobody was asked yet. */
export const reviseOpinionSurvey = (
  survey: OpinionSurvey,
  command: Recording & Pick<OpinionSurvey, 'questions'>,
): Decision<OpinionSurveyEvent> => {
  const state = next(survey, 'revise', command);
  if (typeof state === 'object') return state;
  const { questions } = command;
  return happened(command, 'OpinionSurveyRevised', { ...survey, state, questions }, { questions: questions.length });
};

/** Owners are asked from now on. */
export const startOpinionSurvey = (survey: OpinionSurvey, command: Recording): Decision<OpinionSurveyEvent> => {
  const state = next(survey, 'start', command);
  if (typeof state === 'object') return state;
  if (survey.questions.length === 0) return refuse('complaints.opinion-survey-empty', {});
  return happened(command, 'OpinionSurveyStarted', { ...survey, state });
};

/** What households said, many at once. A household that answers again replaces what it said before. */
export const takeOpinions = (
  survey: OpinionSurvey,
  command: Recording & { readonly answers: readonly Omit<OpinionAnswer, 'at'>[] },
): Decision<OpinionSurveyEvent> => {
  const state = next(survey, 'answer', command);
  if (typeof state === 'object') return state;
  const asked = new Set(survey.questions.map(({ id }) => id));
  if (command.answers.some(({ levels }) => Object.keys(levels).some((id) => !asked.has(id))))
    return refuse('complaints.opinion-unknown-question-invalid', {});
  const again = new Set(command.answers.flatMap(({ householdId }) => householdId ?? []));
  const kept = survey.answers.filter(({ householdId }) => householdId === undefined || !again.has(householdId));
  const last = new Map(command.answers.map(({ householdId }, index) => [householdId, index]));
  const taken = command.answers
    .filter(({ householdId }, index) => householdId === undefined || last.get(householdId) === index)
    .map((answer): OpinionAnswer => ({ ...answer, at: command.at }));
  const facts = { taken: taken.length };
  return happened(command, 'OpinionsTaken', { ...survey, state, answers: [...kept, ...taken] }, facts);
};

/** Everybody was asked; what the centre makes of it is written down. */
export const completeOpinionSurvey = (
  survey: OpinionSurvey,
  command: Recording & { readonly summary: string },
): Decision<OpinionSurveyEvent> => {
  const state = next(survey, 'complete', command);
  if (typeof state === 'object') return state;
  if (survey.answers.length === 0) return refuse('complaints.opinion-survey-unanswered', {});
  const { summary, at } = command;
  const completed: OpinionSurvey = { ...survey, state, summary, completedAt: at };
  return happened(command, 'OpinionSurveyCompleted', completed, { answers: survey.answers.length });
};

/** Drafted by mistake. */
export const cancelOpinionSurvey = (
  survey: OpinionSurvey,
  command: Recording & { readonly reason: string },
): Decision<OpinionSurveyEvent> => {
  const state = next(survey, 'cancel', command);
  if (typeof state === 'object') return state;
  return happened(command, 'OpinionSurveyCancelled', { ...survey, state }, { reason: command.reason });
};
