import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { LeaveBalancesController } from './adapters/in/http/leave/leave-balances.controller.js';
import { LeaveGrantsController } from './adapters/in/http/leave/leave-grants.controller.js';
import { LeaveRulesController } from './adapters/in/http/leave/leave-rules.controller.js';
import { MyLeaveController } from './adapters/in/http/leave/my-leave.controller.js';
import { leaveReader } from './adapters/out/postgres/leave.reader.js';
import { leaveGrantStore, leaveRulesStore } from './adapters/out/postgres/leave.stores.js';
import { planReader } from './adapters/out/postgres/plan.reader.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { callerReach } from './adapters/out/postgres/stores.js';
import { GrantLeave } from './application/leave/grant-leave.js';
import { LeaveAccounts } from './application/leave/leave-accounts.js';
import { SetLeaveRules } from './application/leave/set-leave-rules.js';
import { WithdrawLeaveGrant } from './application/leave/withdraw-leave-grant.js';
import { QuoteLeave } from './application/queries/quote-leave.js';
import { ShowLeaveBalances } from './application/queries/show-leave-balances.js';
import { ShowLeaveRules } from './application/queries/show-leave-rules.js';
import { ShowPersonsLeave } from './application/queries/show-persons-leave.js';

const time = { now: () => instant(Date.now()) };
const recorder = new Recorder(time, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** What people have of leave; asking and approving look there too. */
export const leaveAccounts = (database: Database): LeaveAccounts =>
  new LeaveAccounts({
    people: leaveReader(database),
    rules: leaveRulesStore(database),
    properties: propertyDirectory(database),
    plans: planReader(database),
    time,
  });

const useCase = <T>(provide: Type<T>, make: (database: Database) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** What is behind the doors of leave. */
export const leave: readonly Provider[] = [
  useCase(GrantLeave, (database) => new GrantLeave(leaveGrantStore(database), leaveAccounts(database), recorder)),
  useCase(
    WithdrawLeaveGrant,
    (database) => new WithdrawLeaveGrant(leaveGrantStore(database), leaveReader(database), recorder),
  ),
  useCase(SetLeaveRules, (database) => new SetLeaveRules(leaveRulesStore(database), callerReach, recorder)),
  useCase(ShowLeaveRules, (database) => new ShowLeaveRules(leaveRulesStore(database))),
  useCase(QuoteLeave, (database) => new QuoteLeave(leaveAccounts(database))),
  useCase(ShowPersonsLeave, (database) => new ShowPersonsLeave(leaveAccounts(database), leaveReader(database))),
  useCase(
    ShowLeaveBalances,
    (database) =>
      new ShowLeaveBalances(leaveReader(database), leaveAccounts(database), propertyDirectory(database), time),
  ),
];

/** The doors of leave. */
export const leaveDoors: readonly Type<unknown>[] = [
  MyLeaveController,
  LeaveBalancesController,
  LeaveGrantsController,
  LeaveRulesController,
];
