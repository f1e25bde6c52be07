import type { NewEvent } from '@goldkey/messaging';
import type { SurveyEvent } from '../../domain/survey/answer.js';
import { instantText, news } from './events.js';

/** What others are told of an answer: department, topic and score, never who answered. */
export const surveyMessages = (event: SurveyEvent): NewEvent[] => {
  const { answerId, propertyId, at } = event;
  if (event.type === 'StaffSurveyAnswerWithdrawn') {
    return [news('staff-survey.answered.withdrawn', answerId, event, { eventId: event.withdrawnEvent })];
  }
  const { departmentId, topic, score } = event.terms;
  const data = { propertyId, departmentId, topic, score, at: instantText(at) };
  return [news('staff-survey.answered', answerId, event, data)];
};
