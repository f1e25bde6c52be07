import type { Day, Decision, Instant, Year } from '@goldkey/kernel';
import type { Examination, ExaminationEvent } from '../domain/examination/examination.js';
import type { TrainingPlan, TrainingPlanEvent } from '../domain/training/plan.js';
import type { TrainingSession, TrainingSessionEvent } from '../domain/training/session.js';
import type { Kept, Target } from './ports.js';

/** Training and examinations; what holds of every store is written in `ports.ts`. */
export interface TrainingPlanStore {
  /** `standing` is the property's plan of the year, where one stands. */
  drawUp(
    asked: { readonly propertyId: string; readonly year: Year },
    decide: (standing: TrainingPlan | undefined) => Decision<TrainingPlanEvent>,
  ): Promise<Kept<TrainingPlan>>;
  change(target: Target, decide: (plan: TrainingPlan) => Decision<TrainingPlanEvent>): Promise<Kept<TrainingPlan>>;
}

export interface TrainingSessionStore {
  /** `plan` is the property's plan with that course, where `courseId` is given and there is one. */
  hold(
    asked: { readonly propertyId: string; readonly courseId?: string },
    decide: (plan: TrainingPlan | undefined) => Decision<TrainingSessionEvent>,
  ): Promise<Kept<TrainingSession>>;
  change(
    target: Target,
    decide: (session: TrainingSession) => Decision<TrainingSessionEvent>,
  ): Promise<Kept<TrainingSession>>;
}

export interface ExaminationStore {
  hold(decide: () => Decision<ExaminationEvent>): Promise<Kept<Examination>>;
  /** `standing` is the property's examination of that name and time, where one stands. */
  holdOnce(
    named: { readonly propertyId: string; readonly name: string; readonly takenAt: Instant },
    decide: (standing: Examination | undefined) => Decision<ExaminationEvent>,
  ): Promise<Kept<Examination>>;
  change(target: Target, decide: (examination: Examination) => Decision<ExaminationEvent>): Promise<Kept<Examination>>;
  /** By id, within the caller's scope. */
  find(id: string): Promise<Examination | undefined>;
}

/** Reads a year's training, bounded by the caller's scope. */
export interface TrainingReader {
  /** The plan that stands for the year, and its version. */
  plan(propertyId: string, year: Year): Promise<{ plan: TrainingPlan; version: number } | undefined>;
  /** Sessions of the property from `from` until before `until` that were not withdrawn. */
  sessions(propertyId: string, from: Instant, until: Instant): Promise<readonly TrainingSession[]>;
}

/** In which department of a property people work. */
export interface DepartmentReader {
  /** Employee → department of an appointment on that day, the nearest above their post; who has none is absent. */
  of(propertyId: string, employeeIds: readonly string[], on: Day): Promise<ReadonlyMap<string, string>>;
  /** Name → department of the property that is called so; one that there is not, or twice, is absent. */
  named(propertyId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
