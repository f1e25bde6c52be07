import type { Provider, Type } from '@nestjs/common';
import { ConductCasesController } from './adapters/in/http/conduct/conduct-cases.controller.js';
import { colleaguesOf } from './adapters/out/postgres/colleagues.js';
import { conductStore } from './adapters/out/postgres/conduct.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { ConfirmConductCase } from './application/conduct/confirm-conduct-case.js';
import { DismissConductCase } from './application/conduct/dismiss-conduct-case.js';
import { HearConductCase } from './application/conduct/hear-conduct-case.js';
import { OverturnConductCase } from './application/conduct/overturn-conduct-case.js';
import { ReportConductCase } from './application/conduct/report-conduct-case.js';
import { WithdrawConductCase } from './application/conduct/withdraw-conduct-case.js';
import type { ConductStore } from './application/conduct-ports.js';
import { COLLEAGUES } from './inspections.ports.js';
import { PORTS, type Ports, recorder } from './inspections.wiring.js';

const useCase = <T>(provide: Type<T>, make: (cases: ConductStore, ports: Ports) => T): Provider => ({
  provide,
  useFactory: (ports: Ports) => make(conductStore(ports.database), ports),
  inject: [PORTS],
});

/** What is behind the doors of conduct. */
export const conduct: readonly Provider[] = [
  {
    provide: COLLEAGUES,
    useFactory: ({ database, names }: Ports) => colleaguesOf(database, names),
    inject: [PORTS],
  },
  useCase(
    ReportConductCase,
    (cases, { database, directory, names }) =>
      new ReportConductCase(cases, directory, colleaguesOf(database, names), callerSelf, recorder),
  ),
  useCase(HearConductCase, (cases) => new HearConductCase(cases, callerSelf, recorder)),
  useCase(ConfirmConductCase, (cases) => new ConfirmConductCase(cases, callerSelf, recorder)),
  useCase(DismissConductCase, (cases) => new DismissConductCase(cases, callerSelf, recorder)),
  useCase(WithdrawConductCase, (cases) => new WithdrawConductCase(cases, callerSelf, recorder)),
  useCase(OverturnConductCase, (cases) => new OverturnConductCase(cases, callerSelf, recorder)),
];

/** The doors of conduct. */
export const conductDoors: readonly Type<unknown>[] = [ConductCasesController];
