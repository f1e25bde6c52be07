import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { PointsController } from './adapters/in/http/people/points.controller.js';
import { recordZones } from './adapters/out/postgres/people.stores.js';
import { pointsReader } from './adapters/out/postgres/points.reader.js';
import {
  pointsEntryStore,
  pointsPublicationStore,
  pointsRuleStore,
  pointsSummaryStore,
} from './adapters/out/postgres/points.stores.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { callerReach, employeeStore } from './adapters/out/postgres/stores.js';
import { AnswerObjection } from './application/points/answer-objection.js';
import { CounterPoints } from './application/points/counter-points.js';
import { EnterPoints } from './application/points/enter-points.js';
import { PublishPoints } from './application/points/publish-points.js';
import { RaiseObjection } from './application/points/raise-objection.js';
import { RetirePointsRule } from './application/points/retire-points-rule.js';
import { SetPointsRule } from './application/points/set-points-rule.js';
import { SummarisePoints } from './application/points/summarise-points.js';
import { WithdrawPointsSummary } from './application/points/withdraw-points-summary.js';
import { WithdrawPublication } from './application/points/withdraw-publication.js';
import { ShowPersonsPoints } from './application/queries/show-persons-points.js';
import { ShowPointsMonth } from './application/queries/show-points-month.js';
import { RecordActs } from './application/work/record-acts.js';
import { WithdrawAct } from './application/work/withdraw-act.js';

const clock = { now: () => instant(Date.now()) };
const recorder = new Recorder(clock, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const portsOf = (database: Database) => ({
  rules: pointsRuleStore(database),
  entries: pointsEntryStore(database),
  summaries: pointsSummaryStore(database),
  publications: pointsPublicationStore(database),
  reader: pointsReader(database),
  zones: recordZones(database),
  employees: employeeStore(database),
  properties: propertyDirectory(database),
});
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('points ports');

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});
/** A use case that records or withdraws an act of duty with what it does. */
const useCaseWith = <T, Other>(
  provide: Type<T>,
  other: Type<Other>,
  make: (ports: Ports, other: Other) => T,
): Provider => ({ provide, useFactory: make, inject: [PORTS, other] });

/** What is behind the doors of staff points. */
export const points: readonly Provider[] = [
  { provide: PORTS, useFactory: portsOf, inject: [Database] },
  useCase(SetPointsRule, ({ rules, properties }) => new SetPointsRule(rules, properties, callerReach, recorder)),
  useCase(RetirePointsRule, ({ rules }) => new RetirePointsRule(rules, callerReach, recorder)),
  useCase(
    EnterPoints,
    ({ entries, rules, properties, employees }) => new EnterPoints(entries, rules, properties, employees, recorder),
  ),
  useCase(CounterPoints, ({ entries, zones }) => new CounterPoints(entries, zones, recorder)),
  useCaseWith(
    SummarisePoints,
    RecordActs,
    ({ summaries, properties }, acts) => new SummarisePoints(summaries, properties, acts, recorder),
  ),
  useCaseWith(
    WithdrawPointsSummary,
    WithdrawAct,
    ({ summaries }, act) => new WithdrawPointsSummary(summaries, act, recorder),
  ),
  useCaseWith(
    PublishPoints,
    RecordActs,
    ({ publications, properties }, acts) => new PublishPoints(publications, properties, acts, recorder),
  ),
  useCase(RaiseObjection, ({ publications, zones }) => new RaiseObjection(publications, zones, recorder)),
  useCase(AnswerObjection, ({ publications }) => new AnswerObjection(publications, recorder)),
  useCaseWith(
    WithdrawPublication,
    WithdrawAct,
    ({ publications }, act) => new WithdrawPublication(publications, act, recorder),
  ),
  useCase(ShowPointsMonth, ({ reader, properties }) => new ShowPointsMonth(reader, properties, clock)),
  useCase(ShowPersonsPoints, ({ reader }) => new ShowPersonsPoints(reader)),
];

export const pointsDoors: Type[] = [PointsController];
