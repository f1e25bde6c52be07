import type { Provider, Type } from '@nestjs/common';
import { DrawCallsJob } from './adapters/in/clock/draw-calls.job.js';
import { BallotsController } from './adapters/in/http/survey/ballots.controller.js';
import { SurveyController } from './adapters/in/http/survey/survey.controller.js';
import { ballotPapers } from './adapters/out/postgres/ballot-papers.js';
import { callerActor } from './adapters/out/postgres/clock.stores.js';
import { kioskTries } from './adapters/out/postgres/kiosk-tries.js';
import {
  ballotStore,
  matterNumbers,
  ownerAnswerStore,
  surveyCallStore,
  surveyDrawStore,
  surveyReader,
} from './adapters/out/postgres/survey.stores.js';
import { FindOwnMatters } from './application/queries/find-own-matters.js';
import { AdvanceBallot } from './application/survey/advance-ballot.js';
import { AdvanceCall } from './application/survey/advance-call.js';
import { DraftBallot } from './application/survey/draft-ballot.js';
import { DrawCalls } from './application/survey/draw-calls.js';
import { DrawDueCalls } from './application/survey/draw-due-calls.js';
import { EvaluateMatter } from './application/survey/evaluate-matter.js';
import { TakeAnswers } from './application/survey/take-answers.js';
import { VoteInBallot } from './application/survey/vote-in-ballot.js';
import { WithdrawAnswer } from './application/survey/withdraw-answer.js';
import { clock, ids, PORTS, type Ports, recorder, tokens, useCase } from './complaints.wiring.js';

/** What is behind the doors of satisfaction. */
export const survey: readonly Provider[] = [
  useCase(
    DrawCalls,
    ({ database, directory, keyDepartments }) =>
      new DrawCalls(surveyDrawStore(database), surveyReader(database), directory, keyDepartments, tokens, recorder),
  ),
  {
    provide: DrawDueCalls,
    useFactory: ({ database }: Ports, drawCalls: DrawCalls) =>
      new DrawDueCalls(surveyReader(database), drawCalls, clock),
    inject: [PORTS, DrawCalls],
  },
  useCase(
    AdvanceCall,
    ({ database, complaints, transactions }) =>
      new AdvanceCall(
        {
          calls: surveyCallStore(database),
          draws: surveyDrawStore(database),
          answers: ownerAnswerStore(database),
          matters: complaints,
        },
        transactions,
        callerActor,
        recorder,
      ),
  ),
  useCase(
    TakeAnswers,
    ({ database, complaints, directory }) =>
      new TakeAnswers(ownerAnswerStore(database), complaints, directory, callerActor, recorder),
  ),
  useCase(FindOwnMatters, ({ reader }) => new FindOwnMatters(reader, callerActor)),
  useCase(WithdrawAnswer, ({ database }) => new WithdrawAnswer(ownerAnswerStore(database), callerActor, recorder)),
  useCase(
    EvaluateMatter,
    ({ database, complaints, directory }) =>
      new EvaluateMatter(complaints, matterNumbers(database), directory, kioskTries(database), callerActor, clock, ids),
  ),
  useCase(DraftBallot, ({ database, directory }) => new DraftBallot(ballotStore(database), directory, recorder)),
  useCase(
    AdvanceBallot,
    ({ database, directory, transactions }) =>
      new AdvanceBallot(
        ballotStore(database),
        ballotPapers(database),
        ownerAnswerStore(database),
        directory,
        transactions,
        recorder,
      ),
  ),
  useCase(
    VoteInBallot,
    ({ database, transactions }) =>
      new VoteInBallot(ballotStore(database), ballotPapers(database), transactions, recorder),
  ),
  DrawCallsJob,
];

/** The doors of satisfaction. */
export const surveyDoors: readonly Type<unknown>[] = [SurveyController, BallotsController];
