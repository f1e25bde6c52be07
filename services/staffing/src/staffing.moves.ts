import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider } from '@nestjs/common';
import { MoveFilesJob } from './adapters/in/clock/move-files.job.js';
import { dueFiles } from './adapters/out/postgres/due-files.js';
import { employeeStore, rosterStore } from './adapters/out/postgres/stores.js';
import { FollowAppointments } from './application/employees/follow-appointments.js';
import { MoveDueFiles } from './application/employees/move-due-files.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** Files of people, as they follow appointments: at once, or when the day has come. */
export const fileMoves: readonly Provider[] = [
  {
    provide: FollowAppointments,
    useFactory: (database: Database) =>
      new FollowAppointments(employeeStore(database), rosterStore(database), recorder),
    inject: [Database],
  },
  {
    provide: MoveDueFiles,
    useFactory: (database: Database, files: FollowAppointments) =>
      new MoveDueFiles(dueFiles(database), files, recorder),
    inject: [Database, FollowAppointments],
  },
  MoveFilesJob,
];
