import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { OwnSurveyController } from './adapters/in/http/survey/own-survey.controller.js';
import { SurveyController } from './adapters/in/http/survey/survey.controller.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { surveyReader, surveyStore } from './adapters/out/postgres/survey.stores.js';
import { departmentReader } from './adapters/out/postgres/training.reader.js';
import { unitStore } from './adapters/out/postgres/unit.store.js';
import { ShowOwnSurvey } from './application/queries/show-own-survey.js';
import { ShowSurveyMonth } from './application/queries/show-survey-month.js';
import { AnswerSurvey } from './application/survey/answer-survey.js';
import { EnterSurveyAnswers } from './application/survey/enter-survey-answers.js';
import { WithdrawSurveyAnswer } from './application/survey/withdraw-survey-answer.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const useCase = <T>(provide: Type<T>, make: (database: Database) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** What is behind the doors of the staff survey. */
export const survey: readonly Provider[] = [
  useCase(
    AnswerSurvey,
    (database) =>
      new AnswerSurvey(surveyStore(database), propertyDirectory(database), departmentReader(database), recorder),
  ),
  useCase(
    EnterSurveyAnswers,
    (database) =>
      new EnterSurveyAnswers(surveyStore(database), propertyDirectory(database), unitStore(database), recorder),
  ),
  useCase(WithdrawSurveyAnswer, (database) => new WithdrawSurveyAnswer(surveyStore(database), recorder)),
  useCase(
    ShowSurveyMonth,
    (database) => new ShowSurveyMonth(surveyReader(database), propertyDirectory(database), unitStore(database)),
  ),
  useCase(ShowOwnSurvey, (database) => new ShowOwnSurvey(surveyReader(database), propertyDirectory(database))),
];

/** The doors of the staff survey. */
export const surveyDoors: readonly Type<unknown>[] = [SurveyController, OwnSurveyController];
