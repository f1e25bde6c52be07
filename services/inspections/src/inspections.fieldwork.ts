import type { Provider, Type } from '@nestjs/common';
import { EquipmentController } from './adapters/in/http/equipment/equipment.controller.js';
import { IncidentsController } from './adapters/in/http/incidents/incidents.controller.js';
import { RenovationCorrectionsController } from './adapters/in/http/renovations/corrections.controller.js';
import { RenovationsController } from './adapters/in/http/renovations/renovations.controller.js';
import { RoutesController } from './adapters/in/http/routes/routes.controller.js';
import { HouseholdsConsumer } from './adapters/in/kafka/households.consumer.js';
import { equipmentStore, incidentStore, renovationStore } from './adapters/out/postgres/fieldwork.stores.js';
import { householdCopies } from './adapters/out/postgres/household.copies.js';
import { callerInRoles } from './adapters/out/postgres/oversight.stores.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { CheckEquipment } from './application/equipment/check-equipment.js';
import { CorrectEquipment } from './application/equipment/correct-equipment.js';
import { ReadMeter } from './application/equipment/read-meter.js';
import { RegisterEquipment } from './application/equipment/register-equipment.js';
import { ReinstateEquipment } from './application/equipment/reinstate-equipment.js';
import { RetireEquipment } from './application/equipment/retire-equipment.js';
import { CloseIncident } from './application/incidents/close-incident.js';
import { FollowUpIncident } from './application/incidents/follow-up-incident.js';
import { RecordIncident } from './application/incidents/record-incident.js';
import { ReportIncident } from './application/incidents/report-incident.js';
import { TellIncident } from './application/incidents/tell-incident.js';
import { WithdrawCall } from './application/incidents/withdraw-call.js';
import { WithdrawIncident } from './application/incidents/withdraw-incident.js';
import { RaiseFinding } from './application/raise-finding.js';
import { AcceptRenovation } from './application/renovations/accept-renovation.js';
import { ApplyForRenovation } from './application/renovations/apply-for-renovation.js';
import { CorrectRenovation } from './application/renovations/correct-renovation.js';
import { JudgeRenovation } from './application/renovations/judge-renovation.js';
import { MoveRenovation } from './application/renovations/move-renovation.js';
import { PatrolRenovation } from './application/renovations/patrol-renovation.js';
import { RaiseViolation } from './application/renovations/raise-violation.js';
import { ReturnDeposit } from './application/renovations/return-deposit.js';
import { TakeDeposit } from './application/renovations/take-deposit.js';
import { WithdrawAcceptance } from './application/renovations/withdraw-acceptance.js';
import { WithdrawDeposit } from './application/renovations/withdraw-deposit.js';
import { WithdrawRenovation } from './application/renovations/withdraw-renovation.js';
import { ChangeRoute } from './application/routes/change-route.js';
import { DrawRoute } from './application/routes/draw-route.js';
import { RetireRoute } from './application/routes/retire-route.js';
import { HOUSEHOLD_COPIES } from './inspections.ports.js';
import { PORTS, type Ports, recorder, useCase } from './inspections.wiring.js';

/** A use case that raises findings by the one that does. */
const useCaseRaising = <T>(provide: Type<T>, make: (ports: Ports, raise: RaiseFinding) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS, RaiseFinding],
});

const routes: readonly Provider[] = [
  useCase(DrawRoute, (ports) => new DrawRoute(ports.routes, ports.posts, ports.directory, recorder)),
  useCase(ChangeRoute, ({ routes: store, posts }) => new ChangeRoute(store, posts, recorder)),
  useCase(RetireRoute, ({ routes: store }) => new RetireRoute(store, recorder)),
];

const incidents: readonly Provider[] = [
  useCase(
    TellIncident,
    ({ database, attachments, directory }) =>
      new TellIncident(incidentStore(database), attachments, directory, callerSelf, recorder),
  ),
  useCase(ReportIncident, ({ database }) => new ReportIncident(incidentStore(database), callerSelf, recorder)),
  useCase(WithdrawCall, ({ database }) => new WithdrawCall(incidentStore(database), callerSelf, recorder)),
  useCase(
    RecordIncident,
    ({ database, attachments }) => new RecordIncident(incidentStore(database), attachments, callerSelf, recorder),
  ),
  useCase(FollowUpIncident, ({ database }) => new FollowUpIncident(incidentStore(database), callerSelf, recorder)),
  useCase(CloseIncident, ({ database }) => new CloseIncident(incidentStore(database), recorder)),
  useCase(WithdrawIncident, ({ database }) => new WithdrawIncident(incidentStore(database), callerInRoles, recorder)),
];

const renovations: readonly Provider[] = [
  useCase(
    ApplyForRenovation,
    ({ database, attachments, homes, directory }) =>
      new ApplyForRenovation(renovationStore(database), attachments, homes, directory, recorder),
  ),
  useCase(
    CorrectRenovation,
    ({ database, attachments }) => new CorrectRenovation(renovationStore(database), attachments, recorder),
  ),
  useCase(
    JudgeRenovation,
    ({ database, directory }) => new JudgeRenovation(renovationStore(database), directory, callerSelf, recorder),
  ),
  useCase(
    TakeDeposit,
    ({ database, directory }) => new TakeDeposit(renovationStore(database), directory, callerSelf, recorder),
  ),
  useCase(
    ReturnDeposit,
    ({ database, directory }) => new ReturnDeposit(renovationStore(database), directory, callerSelf, recorder),
  ),
  useCase(
    PatrolRenovation,
    ({ database, attachments }) => new PatrolRenovation(renovationStore(database), attachments, callerSelf, recorder),
  ),
  useCaseRaising(RaiseViolation, ({ database }, raise) => new RaiseViolation(renovationStore(database), raise)),
  useCase(
    AcceptRenovation,
    ({ database, directory }) => new AcceptRenovation(renovationStore(database), directory, callerSelf, recorder),
  ),
  useCase(
    WithdrawAcceptance,
    ({ database }) => new WithdrawAcceptance(renovationStore(database), callerSelf, recorder),
  ),
  useCase(
    MoveRenovation,
    ({ database, directory }) => new MoveRenovation(renovationStore(database), directory, callerInRoles, recorder),
  ),
  useCase(WithdrawDeposit, ({ database }) => new WithdrawDeposit(renovationStore(database), callerSelf, recorder)),
  useCase(
    WithdrawRenovation,
    ({ database, directory }) => new WithdrawRenovation(renovationStore(database), directory, callerInRoles, recorder),
  ),
];

const equipment: readonly Provider[] = [
  useCase(
    RegisterEquipment,
    ({ database, directory }) => new RegisterEquipment(equipmentStore(database), directory, recorder),
  ),
  useCase(CorrectEquipment, ({ database }) => new CorrectEquipment(equipmentStore(database), recorder)),
  useCase(ReadMeter, ({ database }) => new ReadMeter(equipmentStore(database), recorder)),
  useCaseRaising(
    CheckEquipment,
    ({ database, attachments, directory }, raise) =>
      new CheckEquipment(equipmentStore(database), attachments, raise, directory, callerSelf, recorder),
  ),
  useCase(RetireEquipment, ({ database }) => new RetireEquipment(equipmentStore(database), callerSelf, recorder)),
  useCase(ReinstateEquipment, ({ database }) => new ReinstateEquipment(equipmentStore(database), callerSelf, recorder)),
];

/** What is behind the doors of routes, incidents, renovations and equipment. */
export const fieldwork: readonly Provider[] = [
  { provide: HOUSEHOLD_COPIES, useFactory: ({ database }: Ports) => householdCopies(database), inject: [PORTS] },
  ...routes,
  ...incidents,
  ...renovations,
  ...equipment,
];

/** The doors of routes, incidents, renovations and equipment. */
export const fieldworkDoors: readonly Type<unknown>[] = [
  RoutesController,
  IncidentsController,
  RenovationsController,
  RenovationCorrectionsController,
  EquipmentController,
  HouseholdsConsumer,
];
