import { isSelf, type Selves } from '@goldkey/kernel';
import type { SurveyAnswer, SurveyAnswerTerms } from './answer.js';

/** Who takes an answer back, and whether they run the survey, which is whoever acts for the whole group. */
export interface Withdrawing extends Selves {
  readonly runsSurvey: boolean;
}

/** Whose answer it is: who answered, or who entered the sheet. */
const giverOf = (terms: SurveyAnswerTerms): string => (terms.source === 'own' ? terms.respondentId : terms.enteredBy);

/** As whom they take it back, where they may: whom an answer judges does not take it away. */
export const withdrawsAs = (
  answer: SurveyAnswerTerms,
  { runsSurvey, ...acting }: Withdrawing,
): 'giver' | 'survey' | undefined => {
  if (isSelf(giverOf(answer), acting)) return 'giver';
  return runsSurvey ? 'survey' : undefined;
};

/** Whether the answer is this person's, among others, to take back. */
export const mayWithdrawAnswer = (answer: SurveyAnswer, withdrawing: Withdrawing): boolean =>
  answer.state === 'standing' && withdrawsAs(answer, withdrawing) !== undefined;
