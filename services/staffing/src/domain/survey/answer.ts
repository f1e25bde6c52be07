import type { Instant, Month } from '@goldkey/kernel';

/** What staff are asked about (rulebook J-06, J-07, J-09). */
export const surveyTopics = ['workplace', 'training', 'superior'] as const;
export type SurveyTopic = (typeof surveyTopics)[number];

interface Terms {
  readonly id: string;
  readonly propertyId: string;
  /** Where whoever answered works. */
  readonly departmentId: string;
  readonly topic: SurveyTopic;
  /** 0 to 100. */
  readonly score: number;
  readonly at: Instant;
  /** The month of the answer where the property lies. */
  readonly month: Month;
}

/** Answered by an employee, or entered by somebody else from a sheet that names nobody. */
export type SurveyAnswerTerms = Terms &
  (
    | { readonly source: 'own'; readonly respondentId: string }
    | { readonly source: 'entered'; readonly enteredBy: string }
  );

/** One answer to the staff survey, with the event by which it is taken back. */
export type SurveyAnswer = SurveyAnswerTerms & { readonly answeredEvent: string } & (
    | { readonly state: 'standing' }
    | {
        readonly state: 'withdrawn';
        readonly why: string;
        /** By who gave it, or by who runs the survey; of earlier ones nobody knows. */
        readonly withdrawnBy?: 'giver' | 'survey';
      }
  );

export type SurveyEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly answerId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'StaffSurveyAnswered'; readonly terms: SurveyAnswerTerms }
  | {
      readonly type: 'StaffSurveyAnswerWithdrawn';
      readonly withdrawnEvent: string;
      readonly why: string;
      readonly as: 'giver' | 'survey';
    }
);

/** The answer after an event. */
export const evolveSurveyAnswer = (answer: SurveyAnswer | undefined, event: SurveyEvent): SurveyAnswer => {
  if (event.type === 'StaffSurveyAnswered') {
    return { ...event.terms, answeredEvent: event.eventId, state: 'standing' };
  }
  if (answer === undefined) throw new Error(`${event.type} of an answer that was never given`);
  return { ...answer, state: 'withdrawn', why: event.why, withdrawnBy: event.as };
};

/** What an employee answers once: a topic in a month. Entered answers name nobody, so nothing keeps them apart. */
export const onceOf = (terms: SurveyAnswerTerms): string | undefined =>
  terms.source === 'own' ? `${terms.respondentId}/${terms.topic}/${terms.month}` : undefined;
