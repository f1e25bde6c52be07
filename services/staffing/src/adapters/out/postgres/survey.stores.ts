import { boundByScope, currentCaller } from '@goldkey/access';
import { type Database, violatedConstraint } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { Kept } from '../../../application/ports.js';
import type { SurveyReader, SurveyStore } from '../../../application/survey-ports.js';
import { evolveSurveyAnswer, onceOf, type SurveyAnswer, type SurveyEvent } from '../../../domain/survey/answer.js';
import { surveyMessages } from '../survey-events.js';
import { book } from './books.js';

const surveyBook = book<SurveyAnswer, SurveyEvent>({
  recordKind: 'survey-answer',
  table: 'survey_answer',
  columns: {
    department_id: 'text',
    topic: 'text',
    month: 'text',
    at: 'timestamptz',
    unique_name: 'text',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (answer) => ({
    department_id: answer.departmentId,
    topic: answer.topic,
    month: answer.month,
    at: new Date(answer.at),
    // Only an answer that stands keeps another of the person's out.
    unique_name: answer.state === 'standing' ? (onceOf(answer) ?? null) : null,
    standing: answer.state,
  }),
  evolve: evolveSurveyAnswer,
  remember: (event) => ('why' in event ? { why: event.why, as: event.as } : { topic: event.terms.topic }),
  messages: surveyMessages,
  constrained: true,
});

type Answers = Parameters<SurveyStore['answer']>[0];

/** Where one stands out of the caller's sight, only the index knows it. */
const orTaken = async (answers: Answers, kept: Promise<readonly Kept<SurveyAnswer>[]>) => {
  try {
    return await kept;
  } catch (error) {
    if (violatedConstraint(error) !== 'survey_answer_once') throw error;
    return answers.map(({ taken }) => {
      if (taken === undefined) throw error;
      return taken;
    });
  }
};

export const surveyStore = (database: Database): SurveyStore => ({
  answer: (answers) =>
    orTaken(
      answers,
      inBookSession(database, surveyBook, async (open, tx) => {
        const once = [...new Set(answers.flatMap((answer) => answer.once ?? []))].sort();
        await lockSubjects(
          tx,
          once.map((name) => `survey ${name}`),
        );
        if (once.length > 0) await open.load('unique_name = ANY ($1::text[])', [once]);
        const kept: Kept<SurveyAnswer>[] = [];
        for (const { once: name, decide } of answers) {
          const before =
            name === undefined
              ? undefined
              : open.states().find((state) => state.state === 'standing' && onceOf(state) === name);
          kept.push(open.settle(decide(before)));
        }
        return kept;
      }),
    ),
  change: (target, decide) =>
    inBookSession(database, surveyBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});

const readAnswers = (database: Database, condition: string, values: readonly unknown[]) =>
  database.transaction(
    async (tx) => {
      const parameters = [...values];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ state: SurveyAnswer }>(
        `SELECT state FROM survey_answer WHERE ${condition} AND ${scope} ORDER BY department_id, at, id`,
        parameters,
      );
      return rows.map(({ state }) => state);
    },
    { readOnly: true },
  );

export const surveyReader = (database: Database): SurveyReader => ({
  answers: (propertyId, month) =>
    readAnswers(database, "property_id = $1 AND month = $2 AND standing = 'standing'", [propertyId, month]),
  ownAnswers: (propertyId, month, respondentId) =>
    readAnswers(database, "property_id = $1 AND month = $2 AND state ->> 'respondentId' = $3", [
      propertyId,
      month,
      respondentId,
    ]),
});
