import type { Provider, Type } from '@nestjs/common';
import { DayChecksController } from './adapters/in/http/quality/day-checks.controller.js';
import { DrawsController } from './adapters/in/http/quality/draws.controller.js';
import { JointInspectionsController } from './adapters/in/http/quality/joint-inspections.controller.js';
import { ThirdPartyResultsController } from './adapters/in/http/quality/third-party-results.controller.js';
import { chance } from './adapters/out/chance.js';
import { drawStore, potReader, readDraws } from './adapters/out/postgres/draws.js';
import { dayCheckStore, jointInspectionStore, thirdPartyResultStore } from './adapters/out/postgres/quality.stores.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { CallOffJointInspection } from './application/quality/call-off-joint-inspection.js';
import { CommitDraw } from './application/quality/commit-draw.js';
import { CompleteDayCheck } from './application/quality/complete-day-check.js';
import { HoldJointInspection } from './application/quality/hold-joint-inspection.js';
import { InviteJointInspection } from './application/quality/invite-joint-inspection.js';
import { OpenDraw } from './application/quality/open-draw.js';
import { RecordThirdPartyResult } from './application/quality/record-third-party-result.js';
import { WithdrawDayCheck } from './application/quality/withdraw-day-check.js';
import { WithdrawJointInspection } from './application/quality/withdraw-joint-inspection.js';
import { WithdrawThirdPartyResult } from './application/quality/withdraw-third-party-result.js';
import { RaiseFound } from './application/supervision/raise-found.js';
import { DRAWS, type KeptDraws, POT } from './inspections.ports.js';
import { PORTS, type Ports, recorder } from './inspections.wiring.js';

const portsOf = ({ database, posts, findings, names, directory }: Ports) => ({
  dayChecks: dayCheckStore(database),
  joints: jointInspectionStore(database),
  results: thirdPartyResultStore(database),
  draws: drawStore(database),
  pot: potReader(database),
  readDraws: { read: (id) => readDraws(database, id) } satisfies KeptDraws,
  raiseFound: new RaiseFound(findings, posts, names, callerSelf, recorder),
  posts,
  names,
  directory,
});
type QualityPorts = ReturnType<typeof portsOf>;
const QUALITY_PORTS = Symbol('quality ports');

const part = <T>(provide: Type<T> | symbol, make: (ports: QualityPorts) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [QUALITY_PORTS],
});

/** What is behind the doors of the quality centre. */
export const quality: readonly Provider[] = [
  { provide: QUALITY_PORTS, useFactory: portsOf, inject: [PORTS] },
  part(POT, ({ pot }) => pot),
  part(DRAWS, ({ readDraws: read }) => read),
  part(
    CompleteDayCheck,
    ({ dayChecks, posts, raiseFound, directory }) =>
      new CompleteDayCheck(dayChecks, posts, raiseFound, directory, callerSelf, recorder),
  ),
  part(WithdrawDayCheck, ({ dayChecks }) => new WithdrawDayCheck(dayChecks, recorder)),
  part(
    InviteJointInspection,
    ({ joints, directory, names }) => new InviteJointInspection(joints, directory, names, recorder),
  ),
  part(
    HoldJointInspection,
    ({ joints, raiseFound, names }) => new HoldJointInspection(joints, raiseFound, names, recorder),
  ),
  part(CallOffJointInspection, ({ joints }) => new CallOffJointInspection(joints, recorder)),
  part(WithdrawJointInspection, ({ joints }) => new WithdrawJointInspection(joints, recorder)),
  part(
    RecordThirdPartyResult,
    ({ results, raiseFound, directory }) => new RecordThirdPartyResult(results, raiseFound, directory, recorder),
  ),
  part(WithdrawThirdPartyResult, ({ results }) => new WithdrawThirdPartyResult(results, recorder)),
  part(CommitDraw, ({ draws, pot }) => new CommitDraw(draws, pot, chance, callerSelf, recorder)),
  part(OpenDraw, ({ draws }) => new OpenDraw(draws, chance, callerSelf, recorder)),
];

/** The doors of the quality centre. */
export const qualityDoors: readonly Type<unknown>[] = [
  DayChecksController,
  JointInspectionsController,
  ThirdPartyResultsController,
  DrawsController,
];
