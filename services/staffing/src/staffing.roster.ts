import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { AttendanceController } from './adapters/in/http/roster/attendance.controller.js';
import { MyShiftsController } from './adapters/in/http/roster/my-shifts.controller.js';
import { RosterController } from './adapters/in/http/roster/roster.controller.js';
import { RosterLimitsController } from './adapters/in/http/roster/roster-limits.controller.js';
import { RosterListsController } from './adapters/in/http/roster/roster-lists.controller.js';
import { RosterRequestsController } from './adapters/in/http/roster/roster-requests.controller.js';
import { certificateDirectory, clockReader, planReader, requestReader } from './adapters/out/postgres/plan.reader.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { rosterReader } from './adapters/out/postgres/roster.reader.js';
import {
  clockingStore,
  dutyPostStore,
  noticeStore,
  publicationStore,
  requestStore,
  shiftStore,
} from './adapters/out/postgres/roster.stores.js';
import { rosterLimitsStore } from './adapters/out/postgres/roster-limits.store.js';
import { callerReach, employeeStore, rosterStore } from './adapters/out/postgres/stores.js';
import { JudgeRosterMonth } from './application/queries/judge-roster-month.js';
import { ShowAttendanceMonth } from './application/queries/show-attendance-month.js';
import { ShowColleagues } from './application/queries/show-colleagues.js';
import { ShowOwnShifts } from './application/queries/show-own-shifts.js';
import { ShowRosterLimits } from './application/queries/show-roster-limits.js';
import { ShowRosterMonth } from './application/queries/show-roster-month.js';
import { AcceptSwap } from './application/roster/accept-swap.js';
import { ApproveRequest } from './application/roster/approve-request.js';
import { AskCorrection } from './application/roster/ask-correction.js';
import { AskLeave } from './application/roster/ask-leave.js';
import { AskSwap } from './application/roster/ask-swap.js';
import { BringInClockings } from './application/roster/bring-in-clockings.js';
import { CorrectDutyPost } from './application/roster/correct-duty-post.js';
import { CorrectShift } from './application/roster/correct-shift.js';
import { DefineDutyPost } from './application/roster/define-duty-post.js';
import { DefineShift } from './application/roster/define-shift.js';
import { NoticeChanges } from './application/roster/notice-changes.js';
import { PublishRoster } from './application/roster/publish-roster.js';
import { RecordClocking } from './application/roster/record-clocking.js';
import { RefuseRequest } from './application/roster/refuse-request.js';
import { SetRosterDays } from './application/roster/set-roster-days.js';
import { SetRosterLimits } from './application/roster/set-roster-limits.js';
import { WithdrawRequest } from './application/roster/withdraw-request.js';
import { WriteDays } from './application/roster/write-days.js';
import { leaveAccounts } from './staffing.leave.js';

const time = { now: () => instant(Date.now()) };
const recorder = new Recorder(time, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const portsOf = (database: Database) => {
  const plans = planReader(database);
  const roster = rosterStore(database);
  const limits = rosterLimitsStore(database);
  return {
    plans,
    roster,
    limits,
    people: rosterReader(database),
    clock: clockReader(database),
    employees: employeeStore(database),
    properties: propertyDirectory(database),
    posts: dutyPostStore(database),
    shifts: shiftStore(database),
    publications: publicationStore(database),
    notices: noticeStore(database),
    requests: requestStore(database),
    asked: requestReader(database),
    clockings: clockingStore(database),
    judge: new JudgeRosterMonth(plans, certificateDirectory(database), limits),
    writeDays: new WriteDays(roster, recorder),
    accounts: leaveAccounts(database),
  };
};
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('ports of the roster');

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

const planning: readonly Provider[] = [
  useCase(
    SetRosterDays,
    ({ roster, employees, properties, shifts }) =>
      new SetRosterDays(roster, employees, properties, shifts, callerReach, recorder),
  ),
  useCase(
    ShowRosterMonth,
    ({ people, plans, properties, judge }) => new ShowRosterMonth(people, plans, properties, judge),
  ),
  useCase(
    PublishRoster,
    ({ publications, properties, judge }) => new PublishRoster(publications, properties, judge, recorder),
  ),
  useCase(SetRosterLimits, ({ limits }) => new SetRosterLimits(limits, callerReach, recorder)),
  useCase(ShowRosterLimits, ({ limits }) => new ShowRosterLimits(limits)),
  useCase(DefineDutyPost, ({ posts, properties }) => new DefineDutyPost(posts, properties, recorder)),
  useCase(CorrectDutyPost, ({ posts }) => new CorrectDutyPost(posts, recorder)),
  useCase(DefineShift, ({ shifts, properties }) => new DefineShift(shifts, properties, recorder)),
  useCase(CorrectShift, ({ shifts }) => new CorrectShift(shifts, recorder)),
];

const requests: readonly Provider[] = [
  useCase(
    AskLeave,
    (ports) => new AskLeave(ports.requests, ports.employees, ports.properties, ports.accounts, recorder),
  ),
  useCase(AskSwap, (ports) => new AskSwap(ports.requests, ports.employees, ports.plans, ports.properties, recorder)),
  useCase(AskCorrection, (ports) => new AskCorrection(ports.requests, ports.employees, ports.properties, recorder)),
  useCase(AcceptSwap, (ports) => new AcceptSwap(ports.requests, ports.properties, recorder)),
  useCase(ApproveRequest, (ports) => new ApproveRequest({ ...ports, recorder })),
  useCase(RefuseRequest, (ports) => new RefuseRequest(ports.requests, recorder)),
  useCase(
    WithdrawRequest,
    ({ requests: kept, plans, writeDays, clockings, properties }) =>
      new WithdrawRequest(kept, plans, writeDays, clockings, properties, recorder),
  ),
];

const attending: readonly Provider[] = [
  useCase(
    NoticeChanges,
    ({ notices, employees, properties }) => new NoticeChanges(notices, employees, properties, recorder),
  ),
  useCase(
    BringInClockings,
    (ports) => new BringInClockings(ports.clockings, ports.employees, ports.properties, recorder),
  ),
  useCase(
    RecordClocking,
    ({ clockings, employees, properties }) => new RecordClocking(clockings, employees, properties, recorder),
  ),
  useCase(ShowOwnShifts, ({ asked, ...ports }) => new ShowOwnShifts({ ...ports, requests: asked, time })),
  useCase(ShowColleagues, ({ employees, people, plans }) => new ShowColleagues(employees, people, plans)),
  useCase(
    ShowAttendanceMonth,
    ({ people, plans, clock, properties }) => new ShowAttendanceMonth(people, plans, clock, properties, time),
  ),
];

/** What is behind the doors of the roster, of leave and swaps, and of the clock. */
export const roster: readonly Provider[] = [
  { provide: PORTS, useFactory: portsOf, inject: [Database] },
  ...planning,
  ...requests,
  ...attending,
];

/** The doors of the roster. */
export const rosterDoors: readonly Type<unknown>[] = [
  RosterController,
  RosterLimitsController,
  RosterRequestsController,
  MyShiftsController,
  AttendanceController,
  RosterListsController,
];
