import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { FestivalsController } from './adapters/in/http/roster/festivals.controller.js';
import { festivalStore } from './adapters/out/postgres/festival.stores.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { employeeStore } from './adapters/out/postgres/stores.js';
import { ApproveFestival } from './application/festivals/approve-festival.js';
import { CompleteFestival } from './application/festivals/complete-festival.js';
import { ReviseFestival } from './application/festivals/revise-festival.js';
import { ScheduleFestival } from './application/festivals/schedule-festival.js';
import { WithdrawFestival } from './application/festivals/withdraw-festival.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const useCase = <T>(provide: Type<T>, make: (database: Database) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** What is behind the doors of festivals. */
export const festivals: readonly Provider[] = [
  useCase(
    ScheduleFestival,
    (database) =>
      new ScheduleFestival(festivalStore(database), propertyDirectory(database), employeeStore(database), recorder),
  ),
  useCase(ReviseFestival, (database) => new ReviseFestival(festivalStore(database), employeeStore(database), recorder)),
  useCase(ApproveFestival, (database) => new ApproveFestival(festivalStore(database), recorder)),
  useCase(CompleteFestival, (database) => new CompleteFestival(festivalStore(database), recorder)),
  useCase(WithdrawFestival, (database) => new WithdrawFestival(festivalStore(database), recorder)),
];

/** The doors of festivals. */
export const festivalDoors: readonly Type<unknown>[] = [FestivalsController];
