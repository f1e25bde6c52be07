import type { Decision, Month } from '@goldkey/kernel';
import type { SurveyAnswer, SurveyEvent } from '../domain/survey/answer.js';
import type { Kept, Target } from './ports.js';

/** Answers to the staff survey; what holds of every store is written in `ports.ts`. */
export interface SurveyStore {
  /** `before` is the answer that stands under `once`, where that is given. */
  answer(
    answers: readonly {
      readonly once?: string;
      decide(before: SurveyAnswer | undefined): Decision<SurveyEvent>;
    }[],
  ): Promise<readonly Kept<SurveyAnswer>[]>;
  change(target: Target, decide: (answer: SurveyAnswer) => Decision<SurveyEvent>): Promise<Kept<SurveyAnswer>>;
}

/** Reads answers, bounded by the caller's scope. */
export interface SurveyReader {
  /** Those of a property's month that stand. */
  answers(propertyId: string, month: Month): Promise<readonly SurveyAnswer[]>;
}
