import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { BonusesGrpcController } from './adapters/in/grpc/bonuses.controller.js';
import { BonusesController } from './adapters/in/http/bonuses.controller.js';
import { authorityReader } from './adapters/out/authority.js';
import { bonusStore } from './adapters/out/postgres/bonus.store.js';
import { staffReader } from './adapters/out/postgres/staff.reader.js';
import { ApproveBonus } from './application/approve-bonus.js';
import { GrantBonus } from './application/grant-bonus.js';
import { ListBonuses } from './application/queries/list-bonuses.js';
import type { Names } from './application/queries/readers.js';
import { ShowBonuses } from './application/queries/show-bonuses.js';
import { ReturnBonus } from './application/return-bonus.js';
import { ReverseBonus } from './application/reverse-bonus.js';
import { ShareBonus } from './application/share-bonus.js';
import { SubmitBonus } from './application/submit-bonus.js';
import { NAMES } from './evaluation.ports.js';
import { READERS, type Readers } from './evaluation.queries.js';

const clock = { now: () => instant(Date.now()) };

/** A command that looks at the people of a department. */
const ofPeople = (command: typeof GrantBonus | typeof ShareBonus | typeof ApproveBonus): Provider => ({
  provide: command,
  useFactory: (database: Database) => new command(bonusStore(database), staffReader(database), clock),
  inject: [Database],
});

const alone = (command: typeof ReturnBonus | typeof ReverseBonus): Provider => ({
  provide: command,
  useFactory: (database: Database) => new command(bonusStore(database), clock),
  inject: [Database],
});

/** What is behind the doors of departments' bonuses. */
export const bonuses: Provider[] = [
  ...[GrantBonus, ShareBonus, ApproveBonus].map(ofPeople),
  {
    provide: SubmitBonus,
    useFactory: (database: Database, { staffing }: Readers) =>
      new SubmitBonus(bonusStore(database), staffReader(database), authorityReader(staffing), clock),
    inject: [Database, READERS],
  },
  ...[ReturnBonus, ReverseBonus].map(alone),
  {
    provide: ShowBonuses,
    useFactory: (database: Database, names: Names) =>
      new ShowBonuses(bonusStore(database), staffReader(database), names, clock),
    inject: [Database, NAMES],
  },
  {
    provide: ListBonuses,
    useFactory: (database: Database) => new ListBonuses(bonusStore(database)),
    inject: [Database],
  },
];

export const bonusDoors: Type[] = [BonusesController, BonusesGrpcController];
