import type { MigrationClass } from '@goldkey/postgres';
import { CreateSession1764000000201 } from './adapters/out/postgres/migrations/1764000000201-create-session.js';
import { ActAsOneAppointment1764000000202 } from './adapters/out/postgres/migrations/1764000000202-act-as-one-appointment.js';

/** The gateway's own migrations, in order. */
export const migrations: readonly MigrationClass[] = [CreateSession1764000000201, ActAsOneAppointment1764000000202];
