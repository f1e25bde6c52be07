import type { Provider, Type } from '@nestjs/common';
import { FullCoveragesController } from './adapters/in/http/supervision/full-coverages.controller.js';
import { NightChecksController } from './adapters/in/http/supervision/night-checks.controller.js';
import { SupervisionController } from './adapters/in/http/supervision/supervision.controller.js';
import { callerInRoles } from './adapters/out/postgres/oversight.stores.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { supervisionReader } from './adapters/out/postgres/supervision.reader.js';
import { fullCoverageStore, limitsStore, nightCheckStore } from './adapters/out/postgres/supervision.stores.js';
import { ShowSupervisionMonth } from './application/queries/show-supervision-month.js';
import { CallOffNightCheck } from './application/supervision/call-off-night-check.js';
import { CompleteFullCoverage } from './application/supervision/complete-full-coverage.js';
import { CompleteNightCheck } from './application/supervision/complete-night-check.js';
import { CorrectNightCheck } from './application/supervision/correct-night-check.js';
import { OpenFullCoverage } from './application/supervision/open-full-coverage.js';
import { PlanNightCheck } from './application/supervision/plan-night-check.js';
import { RaiseFound } from './application/supervision/raise-found.js';
import { SetSupervisionLimits } from './application/supervision/set-supervision-limits.js';
import { WalkFullCoverage } from './application/supervision/walk-full-coverage.js';
import { WithdrawFullCoverage } from './application/supervision/withdraw-full-coverage.js';
import { WithdrawNightCheck } from './application/supervision/withdraw-night-check.js';
import { oversight, oversightDoors } from './inspections.oversight.js';
import { quality, qualityDoors } from './inspections.quality.js';
import { clock, PORTS, type Ports, recorder } from './inspections.wiring.js';

const portsOf = ({ database, posts, findings, names, day, directory }: Ports) => ({
  nightChecks: nightCheckStore(database),
  fullCoverages: fullCoverageStore(database),
  limits: limitsStore(database),
  reader: { ...day, ...supervisionReader(database) },
  directory,
  posts,
  names,
  raiseFound: new RaiseFound(findings, posts, names, callerSelf, recorder),
});
export type SupervisionPorts = ReturnType<typeof portsOf>;
/** What supervision and the quality centre need of the world. */
export const SUPERVISION_PORTS = Symbol('supervision ports');

const useCase = <T>(provide: Type<T>, make: (ports: SupervisionPorts) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [SUPERVISION_PORTS],
});

/** What is behind the doors of supervision. */
export const supervision: readonly Provider[] = [
  ...quality,
  ...oversight,
  { provide: SUPERVISION_PORTS, useFactory: portsOf, inject: [PORTS] },
  useCase(
    PlanNightCheck,
    (ports) => new PlanNightCheck(ports.nightChecks, ports.limits, ports.directory, callerSelf, recorder),
  ),
  useCase(
    CompleteNightCheck,
    (ports) =>
      new CompleteNightCheck(
        ports.nightChecks,
        ports.limits,
        ports.raiseFound,
        ports.directory,
        ports.posts,
        callerSelf,
        recorder,
      ),
  ),
  useCase(
    CorrectNightCheck,
    (ports) =>
      new CorrectNightCheck(ports.nightChecks, ports.limits, ports.directory, ports.posts, callerInRoles, recorder),
  ),
  useCase(CallOffNightCheck, ({ nightChecks }) => new CallOffNightCheck(nightChecks, recorder)),
  useCase(WithdrawNightCheck, ({ nightChecks }) => new WithdrawNightCheck(nightChecks, recorder)),
  useCase(
    OpenFullCoverage,
    ({ fullCoverages, reader, directory: places, names }) =>
      new OpenFullCoverage(fullCoverages, reader, places, names, callerSelf, recorder),
  ),
  useCase(
    WalkFullCoverage,
    ({ fullCoverages, raiseFound, directory: places }) =>
      new WalkFullCoverage(fullCoverages, raiseFound, places, recorder),
  ),
  useCase(CompleteFullCoverage, ({ fullCoverages }) => new CompleteFullCoverage(fullCoverages, recorder)),
  useCase(WithdrawFullCoverage, ({ fullCoverages }) => new WithdrawFullCoverage(fullCoverages, recorder)),
  useCase(SetSupervisionLimits, (ports) => new SetSupervisionLimits(ports.limits, ports.directory, recorder)),
  useCase(
    ShowSupervisionMonth,
    (ports) => new ShowSupervisionMonth(ports.reader, ports.limits, ports.directory, ports.names, clock),
  ),
];

/** The doors of supervision. */
export const supervisionDoors: readonly Type<unknown>[] = [
  ...qualityDoors,
  ...oversightDoors,
  NightChecksController,
  FullCoveragesController,
  SupervisionController,
];
