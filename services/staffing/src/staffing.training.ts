import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { importController } from '@goldkey/service-kit/import';
import type { Provider, Type } from '@nestjs/common';
import {
  examinationResultsDefinition,
  examinationResultsImport,
} from './adapters/in/http/training/examination-results.import.js';
import { ExaminationsController } from './adapters/in/http/training/examinations.controller.js';
import { TrainingPlansController } from './adapters/in/http/training/training-plans.controller.js';
import { TrainingSessionsController } from './adapters/in/http/training/training-sessions.controller.js';
import { TrainingYearsController } from './adapters/in/http/training/training-years.controller.js';
import { employeeNumbers, propertyNames } from './adapters/out/postgres/names.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { employeeStore } from './adapters/out/postgres/stores.js';
import { departmentReader, trainingReader } from './adapters/out/postgres/training.reader.js';
import { examinationStore, trainingPlanStore, trainingSessionStore } from './adapters/out/postgres/training.stores.js';
import { unitStore } from './adapters/out/postgres/unit.store.js';
import { AddExaminationResults } from './application/examinations/add-examination-results.js';
import { BringInExaminationResults } from './application/examinations/bring-in-examination-results.js';
import { HoldExamination } from './application/examinations/hold-examination.js';
import { WithdrawExamination } from './application/examinations/withdraw-examination.js';
import { ShowTrainingYear } from './application/queries/show-training-year.js';
import { ApproveTrainingPlan } from './application/training/approve-training-plan.js';
import { DrawUpTrainingPlan } from './application/training/draw-up-training-plan.js';
import { HoldTraining } from './application/training/hold-training.js';
import { JudgeTrainingEffect } from './application/training/judge-training-effect.js';
import { RecordTrainingSatisfaction } from './application/training/record-training-satisfaction.js';
import { ReviseTrainingPlan } from './application/training/revise-training-plan.js';
import { WithdrawTraining } from './application/training/withdraw-training.js';
import { WithdrawTrainingPlan } from './application/training/withdraw-training-plan.js';
import { RecordActs } from './application/work/record-acts.js';
import { WithdrawAct } from './application/work/withdraw-act.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const portsOf = (database: Database) => ({
  plans: trainingPlanStore(database),
  sessions: trainingSessionStore(database),
  examinations: examinationStore(database),
  reader: trainingReader(database),
  properties: propertyDirectory(database),
  employees: employeeStore(database),
  numbers: employeeNumbers(database),
  names: propertyNames(database),
  places: { units: unitStore(database), departments: departmentReader(database) },
});
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('training ports');
const RESULTS_IMPORT = Symbol('examination results import');

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

/** What is behind the doors of training and examinations. */
export const training: readonly Provider[] = [
  { provide: PORTS, useFactory: portsOf, inject: [Database] },
  useCase(DrawUpTrainingPlan, ({ plans, properties }) => new DrawUpTrainingPlan(plans, properties, recorder)),
  useCase(ReviseTrainingPlan, ({ plans }) => new ReviseTrainingPlan(plans, recorder)),
  useCase(ApproveTrainingPlan, ({ plans }) => new ApproveTrainingPlan(plans, recorder)),
  useCase(WithdrawTrainingPlan, ({ plans }) => new WithdrawTrainingPlan(plans, recorder)),
  useCase(ShowTrainingYear, ({ reader, properties }) => new ShowTrainingYear(reader, properties)),
  {
    provide: HoldTraining,
    useFactory: ({ sessions, properties, employees }: Ports, acts: RecordActs) =>
      new HoldTraining(sessions, properties, employees, acts, recorder),
    inject: [PORTS, RecordActs],
  },
  useCase(RecordTrainingSatisfaction, ({ sessions }) => new RecordTrainingSatisfaction(sessions, recorder)),
  useCase(JudgeTrainingEffect, ({ sessions }) => new JudgeTrainingEffect(sessions, recorder)),
  {
    provide: WithdrawTraining,
    useFactory: ({ sessions }: Ports, act: WithdrawAct) => new WithdrawTraining(sessions, act, recorder),
    inject: [PORTS, WithdrawAct],
  },
  useCase(
    HoldExamination,
    ({ examinations, properties, employees, places }) =>
      new HoldExamination(examinations, properties, employees, places, recorder),
  ),
  useCase(
    AddExaminationResults,
    ({ examinations, properties, employees, places }) =>
      new AddExaminationResults(examinations, properties, employees, places, recorder),
  ),
  useCase(WithdrawExamination, ({ examinations }) => new WithdrawExamination(examinations, recorder)),
  {
    provide: RESULTS_IMPORT,
    useFactory: ({ examinations, names, properties, numbers, places }: Ports) =>
      examinationResultsDefinition(
        new BringInExaminationResults(examinations, names, properties, numbers, places.departments, recorder),
      ),
    inject: [PORTS],
  },
];

/** The doors of training and examinations. */
export const trainingDoors: readonly Type<unknown>[] = [
  TrainingPlansController,
  TrainingSessionsController,
  ExaminationsController,
  importController(examinationResultsImport, RESULTS_IMPORT),
  TrainingYearsController,
];
