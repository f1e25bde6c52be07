import { createHash, randomBytes } from 'node:crypto';
import { Database, type EntitySchema, type MigrationClass, migrate, standardMigrations } from '@goldkey/postgres';
import pg from 'pg';

/** A database of a test file's own. */
export interface TestDatabase {
  /** As the service's role, which row-level security binds. */
  readonly url: string;
  /** As the owner of the tables. */
  readonly ownerUrl: string;
  readonly database: Database;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** What to migrate the template with; default: the standard migrations. */
  readonly migrations?: readonly MigrationClass[];
  readonly entities?: readonly EntitySchema[];
  readonly poolSize?: number;
}

const adminUrl = (): string => {
  const url = process.env['GOLDKEY_TEST_POSTGRES'];
  if (url === undefined)
    throw new Error('no test database server: run with GOLDKEY_SUITES=int (tools/jest/global-setup.cjs)');
  return url;
};

const urlOf = (database: string, role?: string): string => {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  if (role !== undefined) {
    url.username = role;
    url.password = 'test';
  }
  return url.href;
};

const asAdmin = async <T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: urlOf(database), application_name: 'goldkey test' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const makeRole = (role: string): string => `
  DO $$ BEGIN CREATE ROLE ${role} LOGIN PASSWORD 'test';
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`;

const templateLock = 7_046_002;

/** The migrated template of these migrations, made by whoever comes first; its name says what went into it. */
const templateOf = async (service: string, migrations: readonly MigrationClass[]): Promise<string> => {
  const text = migrations.map((migration) => `${migration.name} ${migration.prototype.up}`).join('\n');
  const template = `template_${service}_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  await asAdmin('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount !== 0) return;
    await client.query(makeRole(`${service}_owner`));
    await client.query(makeRole(`${service}_app`));
    const fresh = `${template}_new`;
    await client.query(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${fresh} OWNER ${service}_owner`);
    await asAdmin(fresh, (inside) => inside.query(`ALTER SCHEMA public OWNER TO ${service}_owner`));
    await migrate({ ownerUrl: urlOf(fresh, `${service}_owner`), appRole: `${service}_app`, migrations });
    await client.query(`ALTER DATABASE ${fresh} RENAME TO ${template}`);
  });
  return template;
};

/**
 * A fresh database for one test file, cloned from a template that is migrated once a run. `service` names the roles
 * (`<service>_owner`, `<service>_app`). Needs the int suite's global setup.
 */
export const testDatabase = async (service: string, options: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const template = await templateOf(service, options.migrations ?? standardMigrations);
  const name = `${service}_${randomBytes(6).toString('hex')}`;
  await asAdmin('postgres', (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER ${service}_owner`),
  );
  const url = urlOf(name, `${service}_app`);
  const database = await Database.open({
    url,
    applicationName: `${service} test`,
    poolSize: options.poolSize ?? 5,
    entities: options.entities,
  });
  return {
    url,
    ownerUrl: urlOf(name, `${service}_owner`),
    database,
    drop: async () => {
      await database.close();
      await asAdmin('postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
};
