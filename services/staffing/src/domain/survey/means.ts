import { addRatios, divideRatios, type Ratio, ratio, ratioToDecimal } from '@goldkey/kernel';
import { type SurveyAnswer, type SurveyTopic, surveyTopics } from './answer.js';

/** What a department's staff think of a topic: the mean of their scores with two places, and of how many. */
export interface SurveyMean {
  readonly departmentId: string;
  readonly topic: SurveyTopic;
  readonly mean: string;
  readonly answers: number;
}

const wholeOf = (count: number): Ratio => ratio(String(count));

/** The mean of each department and topic that was answered, departments in the order of their first answer. */
export const surveyMeans = (
  answers: readonly Pick<SurveyAnswer, 'departmentId' | 'topic' | 'score'>[],
): readonly SurveyMean[] =>
  [...new Set(answers.map(({ departmentId }) => departmentId))].flatMap((departmentId) =>
    surveyTopics.flatMap((topic) => {
      const scores = answers
        .filter((answer) => answer.departmentId === departmentId && answer.topic === topic)
        .map(({ score }) => ratio(score.toFixed(1)));
      if (scores.length === 0) return [];
      const mean = divideRatios(scores.reduce(addRatios), wholeOf(scores.length));
      return [{ departmentId, topic, mean: ratioToDecimal(mean, 2), answers: scores.length }];
    }),
  );
