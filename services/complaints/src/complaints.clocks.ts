import type { Provider, Type } from '@nestjs/common';
import { RingClocksJob } from './adapters/in/clock/ring-clocks.job.js';
import { CLOCK_RULES, ClocksController } from './adapters/in/http/clock/clocks.controller.js';
import { callerActor, clockAlarms, clockRulesStore } from './adapters/out/postgres/clock.stores.js';
import { complaintStore } from './adapters/out/postgres/complaint.store.js';
import { AnswerHandOver } from './application/clock/answer-hand-over.js';
import { PreviewClock } from './application/clock/preview-clock.js';
import { RingClocks } from './application/clock/ring-clocks.js';
import { SetClockRules } from './application/clock/set-clock-rules.js';
import { ShowReckoning } from './application/clock/show-reckoning.js';
import { SteerClock } from './application/clock/steer-clock.js';
import { clock, recorder, useCase } from './complaints.wiring.js';

/** What is behind the doors of clocks. */
export const clocks: readonly Provider[] = [
  useCase(
    SetClockRules,
    ({ database, directory }) => new SetClockRules(clockRulesStore(database), directory, recorder),
  ),
  useCase(
    SteerClock,
    (ports) => new SteerClock(ports.complaints, clockRulesStore(ports.database), ports.directory, clock),
  ),
  useCase(AnswerHandOver, ({ complaints }) => new AnswerHandOver(complaints, callerActor, clock)),
  useCase(PreviewClock, ({ database, directory }) => new PreviewClock(clockRulesStore(database), directory, clock)),
  useCase(ShowReckoning, ({ complaints }) => new ShowReckoning(complaints)),
  // A timer acts for everybody: what it stores is bound by no caller's connection.
  useCase(RingClocks, ({ database }) => new RingClocks(clockAlarms(database), complaintStore(database), clock)),
  useCase(CLOCK_RULES, ({ database }) => clockRulesStore(database)),
  RingClocksJob,
];

/** The doors of clocks. */
export const clockDoors: readonly Type<unknown>[] = [ClocksController];
