import type { Decision, Month, Outcome } from '@goldkey/kernel';
import type { SurveyAnswer, SurveyEvent } from '../domain/survey/answer.js';
import type { Kept, Target } from './ports.js';

/** Answers to the staff survey; what holds of every store is written in `ports.ts`. */
export interface SurveyStore {
  /**
   * `before` is the answer that stands under `once`, where that is given. `taken` is what becomes of it where one stands at a
   * property that the caller does not see: who moved has answered there.
   */
  answer(
    answers: readonly {
      readonly once?: string;
      readonly taken?: Outcome<never>;
      decide(before: SurveyAnswer | undefined): Decision<SurveyEvent>;
    }[],
  ): Promise<readonly Kept<SurveyAnswer>[]>;
  change(target: Target, decide: (answer: SurveyAnswer) => Decision<SurveyEvent>): Promise<Kept<SurveyAnswer>>;
}

/** Reads answers, bounded by the caller's scope. */
export interface SurveyReader {
  /** Those of a property's month that stand. */
  answers(propertyId: string, month: Month): Promise<readonly SurveyAnswer[]>;
  /** Those that somebody gave themselves, with the ones that were taken back. */
  ownAnswers(propertyId: string, month: Month, respondentId: string): Promise<readonly SurveyAnswer[]>;
}
