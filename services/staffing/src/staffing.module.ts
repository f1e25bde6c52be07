import { randomBytes } from 'node:crypto';
import { registerDoors } from '@goldkey/files';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { ImportDesk } from '@goldkey/service-kit/import';
import { Inject, Module, type OnApplicationShutdown, type Provider, type Type } from '@nestjs/common';
import { PeopleRegisterGrpcController } from './adapters/in/grpc/people-register.controller.js';
import { StaffingGrpcController } from './adapters/in/grpc/staffing.controller.js';
import { WorkforceGrpcController } from './adapters/in/grpc/workforce.controller.js';
import { ListsController } from './adapters/in/http/lists.controller.js';
import { OrganisationController } from './adapters/in/http/organisation/organisation.controller.js';
import { houseRegisters } from './adapters/in/http/registers/house-registers.js';
import { peopleRegisters } from './adapters/in/http/registers/people-registers.js';
import { DutiesController } from './adapters/in/http/work/duties.controller.js';
import { MeetingsController } from './adapters/in/http/work/meetings.controller.js';
import { PlansController } from './adapters/in/http/work/plans.controller.js';
import { WORK_DAY_READER, WorkDaysController } from './adapters/in/http/work/work-days.controller.js';
import { PropertyConsumer } from './adapters/in/kafka/property.consumer.js';
import { problemStore, requisitionStore } from './adapters/out/postgres/meeting.stores.js';
import { handoverStore } from './adapters/out/postgres/people.stores.js';
import { planStore } from './adapters/out/postgres/plan.store.js';
import { positionStore, unitPaths } from './adapters/out/postgres/position.stores.js';
import { propertyCopies, propertyDirectory } from './adapters/out/postgres/properties.js';
import {
  actRecords,
  actStore,
  appointmentStore,
  callerReach,
  employeeStore,
  rosterStore,
  taskStore,
} from './adapters/out/postgres/stores.js';
import { unitStore } from './adapters/out/postgres/unit.store.js';
import { workDayReader } from './adapters/out/postgres/work-day.reader.js';
import { EndAppointments } from './application/appointments/end-appointments.js';
import { StartAppointments } from './application/appointments/start-appointments.js';
import { WithdrawAppointment } from './application/appointments/withdraw-appointment.js';
import { CorrectEmployee } from './application/employees/correct-employee.js';
import { FollowAppointments } from './application/employees/follow-appointments.js';
import { HireEmployees } from './application/employees/hire-employees.js';
import { CorrectUnit } from './application/organisation/correct-unit.js';
import { DefineUnits } from './application/organisation/define-units.js';
import { KeepProperty } from './application/organisation/keep-property.js';
import { ShowWorkDay } from './application/queries/show-work-day.js';
import { ApproveRequisition } from './application/work/approve-requisition.js';
import { AssignTasks } from './application/work/assign-tasks.js';
import { CloseProblem } from './application/work/close-problem.js';
import { DraftPlan } from './application/work/draft-plan.js';
import { EvaluatePlan } from './application/work/evaluate-plan.js';
import { FileTasks } from './application/work/file-tasks.js';
import { HoldMeeting } from './application/work/hold-meeting.js';
import { RecordActs } from './application/work/record-acts.js';
import { ReopenProblem } from './application/work/reopen-problem.js';
import { ReportPlanProgress } from './application/work/report-plan-progress.js';
import { RequestMaterial } from './application/work/request-material.js';
import { ReturnRequisition } from './application/work/return-requisition.js';
import { RevisePlan } from './application/work/revise-plan.js';
import { ReviseRequisition } from './application/work/revise-requisition.js';
import { SettlePlanItems } from './application/work/settle-plan-items.js';
import { SubmitPlan } from './application/work/submit-plan.js';
import { UndoAct } from './application/work/undo-act.js';
import { WithdrawAct } from './application/work/withdraw-act.js';
import { WithdrawMeeting } from './application/work/withdraw-meeting.js';
import { WithdrawPlan } from './application/work/withdraw-plan.js';
import { WithdrawProgress } from './application/work/withdraw-progress.js';
import { WithdrawRequisition } from './application/work/withdraw-requisition.js';
import { WithdrawSelfEvaluation } from './application/work/withdraw-self-evaluation.js';
import { WithdrawTask } from './application/work/withdraw-task.js';
import { festivalDoors, festivals } from './staffing.festivals.js';
import { fileDoors, files } from './staffing.files.js';
import { houseRuleDoors, houseRuleFollows, houseRuleGuards, houseRuleReaders } from './staffing.house-rules.js';
import { organisationImportDoors, organisationImports } from './staffing.imports.js';
import { leave, leaveDoors } from './staffing.leave.js';
import { fileMoves } from './staffing.moves.js';
import { people, peopleDoors } from './staffing.people.js';
import { points, pointsDoors } from './staffing.points.js';
import { CARD_PORTS, type CardPorts, positionCardDoors, positionCards } from './staffing.position-cards.js';
import { positionDoors, positionProviders } from './staffing.positions.js';
import { roster, rosterDoors } from './staffing.roster.js';
import { storeDoors, storeGuards } from './staffing.stores.js';
import { survey, surveyDoors } from './staffing.survey.js';
import { toolDoors, tools } from './staffing.tools.js';
import { training, trainingDoors } from './staffing.training.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const portsOf = (database: Database) => ({
  units: unitStore(database),
  employees: employeeStore(database),
  appointments: appointmentStore(database),
  roster: rosterStore(database),
  tasks: taskStore(database),
  acts: actStore(database),
  actRecords: actRecords(database),
  plans: planStore(database),
  workDays: workDayReader(database),
  problems: problemStore(database),
  requisitions: requisitionStore(database),
  properties: propertyDirectory(database),
  copies: propertyCopies(database),
  handovers: handoverStore(database),
  positions: positionStore(database),
  unitPaths: unitPaths(database),
});
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('ports');

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

const planning: readonly Provider[] = [
  useCase(
    DraftPlan,
    ({ plans, properties, employees, units }) => new DraftPlan(plans, properties, employees, units, recorder),
  ),
  useCase(RevisePlan, ({ plans, employees }) => new RevisePlan(plans, employees, recorder)),
  useCaseWith(SubmitPlan, RecordActs, ({ plans }, acts) => new SubmitPlan(plans, acts, recorder)),
  useCaseWith(
    ReportPlanProgress,
    RecordActs,
    ({ plans, properties }, acts) => new ReportPlanProgress(plans, properties, acts, recorder),
  ),
  useCase(SettlePlanItems, ({ plans, properties }) => new SettlePlanItems(plans, properties, recorder)),
  useCaseWith(EvaluatePlan, RecordActs, ({ plans, properties }, acts) => {
    const settleItems = new SettlePlanItems(plans, properties, recorder);
    return new EvaluatePlan(plans, settleItems, acts, recorder);
  }),
  useCaseWith(WithdrawPlan, WithdrawAct, ({ plans }, act) => new WithdrawPlan(plans, act, recorder)),
  useCaseWith(
    WithdrawProgress,
    WithdrawAct,
    ({ plans, acts }, act) => new WithdrawProgress(plans, acts, act, recorder),
  ),
  useCaseWith(
    WithdrawSelfEvaluation,
    WithdrawAct,
    ({ plans, acts }, act) => new WithdrawSelfEvaluation(plans, acts, act, recorder),
  ),
];

const meetings: readonly Provider[] = [
  useCaseWith(
    HoldMeeting,
    RecordActs,
    ({ problems, properties, employees }, acts) => new HoldMeeting(problems, properties, employees, acts, recorder),
  ),
  useCaseWith(WithdrawMeeting, WithdrawAct, ({ problems }, act) => new WithdrawMeeting(problems, act, recorder)),
  useCase(CloseProblem, ({ problems }) => new CloseProblem(problems, recorder)),
  useCase(ReopenProblem, ({ problems }) => new ReopenProblem(problems, recorder)),
  useCase(
    RequestMaterial,
    ({ requisitions, properties, employees, units }) =>
      new RequestMaterial(requisitions, properties, employees, units, recorder),
  ),
  useCase(ReviseRequisition, ({ requisitions, units }) => new ReviseRequisition(requisitions, units, recorder)),
  useCaseWith(
    ApproveRequisition,
    RecordActs,
    ({ requisitions }, acts) => new ApproveRequisition(requisitions, acts, recorder),
  ),
  useCase(ReturnRequisition, ({ requisitions }) => new ReturnRequisition(requisitions, recorder)),
  useCaseWith(
    WithdrawRequisition,
    WithdrawAct,
    ({ requisitions }, act) => new WithdrawRequisition(requisitions, act, recorder),
  ),
];

/** Staffing keeps its copies of properties by their ids. */
const PLACES = { table: 'property_copy', id: 'id', name: 'p.name', zone: 'p.time_zone' };

/** The one place where a port of staffing meets its adapter. */
@Module({
  controllers: [
    OrganisationController,
    ...registerDoors(
      [...peopleRegisters, ...houseRegisters],
      PLACES,
      { ...storeGuards, ...houseRuleGuards },
      houseRuleFollows,
    ),
    ...houseRuleDoors,
    ...fileDoors,
    DutiesController,
    PlansController,
    WorkDaysController,
    MeetingsController,
    ...rosterDoors,
    ...leaveDoors,
    ...toolDoors,
    ...storeDoors,
    ...festivalDoors,
    ...trainingDoors,
    ...surveyDoors,
    ...peopleDoors,
    ...pointsDoors,
    // Before the lists, whose `:list/:id` its address would fit.
    ...organisationImportDoors,
    ...positionCardDoors,
    ...positionDoors,
    ListsController,
    StaffingGrpcController,
    WorkforceGrpcController,
    PeopleRegisterGrpcController,
    PropertyConsumer,
  ],
  providers: [
    { provide: PORTS, useFactory: portsOf, inject: [Database] },
    ImportDesk,
    useCase(DefineUnits, ({ units }) => new DefineUnits(units, callerReach, recorder)),
    useCase(CorrectUnit, ({ units }) => new CorrectUnit(units, callerReach, recorder)),
    useCase(
      HireEmployees,
      ({ employees, properties }) => new HireEmployees(employees, properties, callerReach, recorder),
    ),
    useCase(
      CorrectEmployee,
      ({ employees, roster, properties }) => new CorrectEmployee(employees, roster, properties, callerReach, recorder),
    ),
    ...fileMoves,
    {
      provide: StartAppointments,
      useFactory: (
        { appointments, employees, units, positions, unitPaths: paths }: Ports,
        files: FollowAppointments,
      ): StartAppointments =>
        new StartAppointments(appointments, employees, units, files, callerReach, recorder, positions, paths),
      inject: [PORTS, FollowAppointments],
    },
    {
      provide: EndAppointments,
      useFactory: ({ appointments, handovers }: Ports, files: FollowAppointments): EndAppointments =>
        new EndAppointments(appointments, handovers, files, callerReach, recorder),
      inject: [PORTS, FollowAppointments],
    },
    {
      provide: WithdrawAppointment,
      useFactory: ({ appointments }: Ports, files: FollowAppointments): WithdrawAppointment =>
        new WithdrawAppointment(appointments, files, callerReach, recorder),
      inject: [PORTS, FollowAppointments],
    },
    useCase(AssignTasks, ({ tasks, properties, employees }) => new AssignTasks(tasks, properties, employees, recorder)),
    useCase(FileTasks, ({ tasks }) => new FileTasks(tasks, recorder)),
    useCase(WithdrawTask, ({ tasks }) => new WithdrawTask(tasks, recorder)),
    useCase(
      RecordActs,
      ({ acts, properties, employees, units }) => new RecordActs(acts, properties, employees, units, recorder),
    ),
    useCase(WithdrawAct, ({ acts }) => new WithdrawAct(acts, recorder)),
    useCaseWith(UndoAct, WithdrawAct, ({ actRecords: records }, act) => new UndoAct(act, records)),
    ...planning,
    ...meetings,
    ...people,
    ...points,
    ...roster,
    ...leave,
    ...tools,
    ...festivals,
    ...training,
    ...survey,
    ...files,
    ...houseRuleReaders,
    ...positionProviders(recorder),
    ...positionCards(recorder),
    { provide: WORK_DAY_READER, useFactory: ({ workDays }: Ports) => workDays, inject: [PORTS] },
    useCase(ShowWorkDay, ({ workDays }) => new ShowWorkDay(workDays)),
    ...organisationImports(callerReach, recorder),
    useCase(KeepProperty, ({ copies, units }) => new KeepProperty(copies, units, recorder)),
  ],
})
export class StaffingModule implements OnApplicationShutdown {
  constructor(@Inject(CARD_PORTS) private readonly cards: CardPorts) {}

  onApplicationShutdown(): void {
    this.cards.close();
  }
}
