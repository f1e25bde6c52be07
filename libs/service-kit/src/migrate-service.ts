import { setTimeout as pause } from 'node:timers/promises';
import { messagingMigrations } from '@goldkey/messaging';
import { isFault, type MigrationClass, migrate, pendingMigrations, standardMigrations } from '@goldkey/postgres';
import { defineConfig } from './config.js';
import { integer, optional, secretUrl, text } from './settings.js';

const migrationConfig = defineConfig({
  MIGRATION_DATABASE_URL: secretUrl('PostgreSQL of this service, as the owner of its tables'),
  APP_ROLE: text(undefined, 'role that the service itself connects as'),
  PATIENCE_S: integer(0, { min: 0, max: 3_600 }, 'seconds for which a database that is not there yet is waited for'),
  MIGRATIONS: optional('names, separated by commas: applies these alone, as a restore does; absent: all'),
});

const waitConfig = defineConfig({
  DATABASE_URL: secretUrl('PostgreSQL of this service, as the role that owns no table'),
  PATIENCE_S: integer(600, { min: 0, max: 3_600 }, 'seconds for which the migrations are waited for'),
});

const AGAIN_MS = 1_000;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Every migration of a service's database: the platform's tables first, then its own. */
export const allMigrations = (own: readonly MigrationClass[]): readonly MigrationClass[] => [
  ...standardMigrations,
  ...messagingMigrations,
  ...own,
];

/** PostgreSQL's words for a database or a role that does not exist, has another password still, or has been granted nothing yet. */
const NOT_MADE_YET = new Set(['3D000', '28000', '28P01', '42501']);
const mayCome = (error: unknown): boolean =>
  isFault(error) || NOT_MADE_YET.has((error as { code?: string }).code ?? '');

/** Tries until it answers something, or the time is over: then the last fault is thrown, or the last word. */
const patiently = async <T>(seconds: number, ask: () => Promise<T | string>): Promise<T> => {
  const end = Date.now() + seconds * 1_000;
  for (let told = ''; ; ) {
    let why: unknown;
    try {
      const answer = await ask();
      if (typeof answer !== 'string') return answer;
      why = new Error(answer);
    } catch (error) {
      if (!mayCome(error)) throw error;
      why = error;
    }
    if (Date.now() >= end) throw why;
    const reason = (why as Error).message;
    if (reason !== told) say(`waiting: ${reason}`);
    told = reason;
    await pause(AGAIN_MS);
  }
};

/** Until another process has brought the database to what this version needs: what its services wait for in a cluster. */
const awaitMigrations = async (migrations: readonly MigrationClass[]): Promise<void> => {
  const config = waitConfig();
  await patiently(config.PATIENCE_S, async () => {
    const pending = await pendingMigrations(config.DATABASE_URL, migrations);
    return pending.length === 0 ? { done: true } : `not applied yet: ${pending.join(', ')}`;
  });
  say('up to date');
};

/**
 * Brings the service's database up to date: a step of its own before the service starts. `migrate.js --wait` applies nothing
 * and ends once that has been done.
 */
export const migrateService = async ({
  migrations,
}: {
  name: string;
  migrations: readonly MigrationClass[];
}): Promise<void> => {
  const all = allMigrations(migrations);
  if (process.argv.includes('--wait')) return awaitMigrations(all);
  const config = migrationConfig();
  const named = config.MIGRATIONS?.split(',');
  const wanted = named === undefined ? all : all.filter(({ name }) => named.includes(name));
  const { applied } = await patiently(config.PATIENCE_S, () =>
    migrate({ ownerUrl: config.MIGRATION_DATABASE_URL, appRole: config.APP_ROLE, migrations: wanted }),
  );
  say(applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`);
};
