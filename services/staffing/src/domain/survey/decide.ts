import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { SurveyAnswer, SurveyAnswerTerms, SurveyEvent } from './answer.js';
import { type Withdrawing, withdrawsAs } from './rules.js';

/** A topic is answered. `before` is the person's own answer to it in the month, where one stands. */
export const answerSurvey = (
  before: SurveyAnswer | undefined,
  command: Recording & { readonly terms: SurveyAnswerTerms },
): Decision<SurveyEvent> => {
  const { terms, eventId, at } = command;
  const { id: answerId, propertyId, topic, month } = terms;
  if (before !== undefined) return refuse('staffing.survey-already-answered', { topic, month });
  return refuseFuture(command) ?? accept({ type: 'StaffSurveyAnswered', eventId, at, answerId, propertyId, terms });
};

/** The answer is taken back by who gave it or, with the reason told, by who runs the survey. */
export const withdrawSurveyAnswer = (
  answer: SurveyAnswer,
  command: Recording & Withdrawing & { readonly why: string },
): Decision<SurveyEvent> => {
  const { eventId, at, why } = command;
  const { id: answerId, propertyId, answeredEvent: withdrawnEvent } = answer;
  const as = withdrawsAs(answer, command);
  if (as === undefined) return refuse('staffing.survey-answer-of-another.forbidden');
  return answer.state === 'withdrawn'
    ? refuse('staffing.survey-answer-withdrawn', { answerId })
    : accept({ type: 'StaffSurveyAnswerWithdrawn', eventId, at, answerId, propertyId, withdrawnEvent, why, as });
};
