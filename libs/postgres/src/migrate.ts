import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { faultOf } from './fault.js';
import { CountKeptScopes1750000000006 } from './migrations/count-kept-scopes.js';
import { CreateHistory1750000000001 } from './migrations/create-history.js';
import { CreateIdempotencyKey1750000000002 } from './migrations/create-idempotency-key.js';
import { EraseFromHistory1750000000005 } from './migrations/erase-from-history.js';
import { KeepScopes1750000000004 } from './migrations/keep-scopes.js';
import { KeepScopesWhole1750000000007 } from './migrations/keep-scopes-whole.js';
import { WidenHistory1750000000003 } from './migrations/widen-history.js';
import { plainName, scopeSetting, withheldScopes } from './row-security.js';

/** A TypeORM migration class; its name ends with a 13-digit timestamp, by which they are ordered. */
export type MigrationClass = new () => MigrationInterface;

/** What every service's database has: scope functions, history, idempotency keys. */
export const standardMigrations: readonly MigrationClass[] = [
  CreateHistory1750000000001,
  CreateIdempotencyKey1750000000002,
  WidenHistory1750000000003,
  KeepScopes1750000000004,
  EraseFromHistory1750000000005,
  CountKeptScopes1750000000006,
  KeepScopesWhole1750000000007,
];

/** Two migration jobs of one database wait for each other; the number is arbitrary and fixed. */
const migrationLock = 7_046_001;

const grants = (role: string): string => `
  GRANT USAGE ON SCHEMA public TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role};
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON migration FROM ${role};
`;

const withholdChanges = async (client: pg.Client, role: string): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'append_only_row' AND NOT tgisinternal",
  );
  for (const { name } of rows) await client.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${name} FROM ${role}`);
};

const runMigrations = async (ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> => {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'goldkey migrate',
    poolSize: 1,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
    // The owner is bound by row-level security too; a data migration must see every row.
    extra: { options: `-c ${scopeSetting}=*`, connectionTimeoutMillis: 10_000 },
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
};

/**
 * Brings a database up to date, as a step of its own before the service starts: applies what is missing, each in a
 * transaction, in the order of their timestamps, and grants the service's role what it needs and no more. Safe to run
 * again and by several at once. Throws a Fault when the database cannot be reached.
 */
export const migrate = async ({
  ownerUrl,
  appRole,
  migrations,
}: {
  ownerUrl: string;
  appRole: string;
  migrations: readonly MigrationClass[];
}): Promise<{ applied: string[] }> => {
  const role = plainName(appRole);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'goldkey migrate lock' });
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const applied = await runMigrations(ownerUrl, migrations);
    await client.query(grants(role));
    await client.query(withheldScopes(role));
    await withholdChanges(client, role);
    return { applied };
  } catch (error) {
    throw faultOf(error);
  } finally {
    await client.end();
  }
};

const unknownTable = '42P01';

/**
 * Which of the migrations a database has not got yet, asked as the service's own role. All of them where nothing was ever
 * applied. Throws a Fault when the database cannot be reached.
 */
export const pendingMigrations = async (url: string, migrations: readonly MigrationClass[]): Promise<string[]> => {
  const wanted = migrations.map((migration) => migration.name);
  const client = new pg.Client({ connectionString: url, application_name: 'goldkey migrations' });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
    const applied = new Set(rows.map(({ name }) => name));
    return wanted.filter((name) => !applied.has(name));
  } catch (error) {
    if ((error as { code?: string }).code === unknownTable) return wanted;
    throw faultOf(error);
  } finally {
    await client.end();
  }
};
