import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { ExaminationStore, TrainingPlanStore, TrainingSessionStore } from '../../../application/training-ports.js';
import { type Examination, type ExaminationEvent, evolveExamination } from '../../../domain/examination/examination.js';
import { evolveTrainingPlan, type TrainingPlan, type TrainingPlanEvent } from '../../../domain/training/plan.js';
import {
  evolveTrainingSession,
  type TrainingSession,
  type TrainingSessionEvent,
} from '../../../domain/training/session.js';
import { examinationMessages } from '../examination-events.js';
import { book } from './books.js';

const planBook = book<TrainingPlan, TrainingPlanEvent>({
  recordKind: 'training-plan',
  table: 'training_plan',
  columns: { year: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ year, state }) => ({ year, standing: state }),
  evolve: evolveTrainingPlan,
  remember: (event) => ({
    ...('why' in event ? { why: event.why } : {}),
    ...('by' in event ? { by: event.by } : {}),
    ...('budget' in event ? { budget: event.budget, courses: event.courses.length } : {}),
  }),
  // The contract tells nobody of plans for training.
  messages: () => [],
});

const sessionBook = book<TrainingSession, TrainingSessionEvent>({
  recordKind: 'training-session',
  table: 'training_session',
  columns: { name: 'text', trainer: 'text', held_at: 'timestamptz', judged: 'boolean', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ name, trainer, heldAt, effect, state }) => ({
    name,
    trainer,
    held_at: new Date(heldAt),
    judged: effect !== undefined,
    standing: state,
  }),
  evolve: evolveTrainingSession,
  remember: (event) => ({
    ...('why' in event ? { why: event.why } : {}),
    ...('satisfaction' in event ? { satisfaction: event.satisfaction } : {}),
    ...('effect' in event ? { verdict: event.effect.verdict } : {}),
  }),
  messages: () => [],
});

const examinationBook = book<Examination, ExaminationEvent>({
  recordKind: 'examination',
  table: 'examination',
  columns: { name: 'text', taken_at: 'timestamptz', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ name, takenAt, state }) => ({ name, taken_at: new Date(takenAt), standing: state }),
  evolve: evolveExamination,
  remember: (event) => ({
    ...('why' in event ? { why: event.why } : {}),
    ...('employeeId' in event ? { employeeId: event.employeeId } : {}),
    ...('passed' in event ? { score: event.score, passed: event.passed } : {}),
  }),
  messages: examinationMessages,
});

export const trainingPlanStore = (database: Database): TrainingPlanStore => ({
  drawUp: ({ propertyId, year }, decide) =>
    inBookSession(database, planBook, async (open, tx) => {
      await lockSubjects(tx, [`training plan ${propertyId}/${year}`]);
      await open.load("property_id = $1 AND year = $2 AND standing <> 'withdrawn'", [propertyId, year]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, planBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});

export const trainingSessionStore = (database: Database): TrainingSessionStore => ({
  hold: ({ propertyId, courseId }, decide) =>
    inBookSession(database, sessionBook, async (open, tx) => {
      if (courseId === undefined) return open.settle(decide(undefined));
      const parameters: unknown[] = [propertyId, JSON.stringify([{ courseId }])];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ state: TrainingPlan }>(
        `SELECT state FROM training_plan WHERE property_id = $1 AND standing <> 'withdrawn'
         AND state -> 'courses' @> $2::jsonb AND ${scope} FOR SHARE`,
        parameters,
      );
      return open.settle(decide(row?.state));
    }),
  change: (target, decide) =>
    inBookSession(database, sessionBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});

export const examinationStore = (database: Database): ExaminationStore => ({
  hold: (decide) => inBookSession(database, examinationBook, async (open) => open.settle(decide())),
  holdOnce: ({ propertyId, name, takenAt }, decide) =>
    inBookSession(database, examinationBook, async (open, tx) => {
      await lockSubjects(tx, [`examination ${propertyId}/${takenAt}/${name}`]);
      await open.load("property_id = $1 AND name = $2 AND taken_at = $3 AND standing <> 'withdrawn'", [
        propertyId,
        name,
        new Date(takenAt),
      ]);
      const [standing] = open.states();
      return open.settle(decide(standing), standing?.id);
    }),
  change: (target, decide) =>
    inBookSession(database, examinationBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    inBookSession(database, examinationBook, async (open) => {
      await open.load('id = $1', [id]);
      return open.get(id)?.state;
    }),
});
