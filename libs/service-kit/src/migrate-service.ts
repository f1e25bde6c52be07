import { messagingMigrations } from '@goldkey/messaging';
import { type MigrationClass, migrate, standardMigrations } from '@goldkey/postgres';
import { defineConfig, secretUrl, text } from './config.js';

const migrationConfig = defineConfig({
  MIGRATION_DATABASE_URL: secretUrl('PostgreSQL of this service, as the owner of its tables'),
  APP_ROLE: text(undefined, 'role that the service itself connects as'),
});

/** Every migration of a service's database: the platform's tables first, then its own. */
export const allMigrations = (own: readonly MigrationClass[]): readonly MigrationClass[] => [
  ...standardMigrations,
  ...messagingMigrations,
  ...own,
];

/** Brings the service's database up to date: a step of its own before the service starts. */
export const migrateService = async ({
  migrations,
}: {
  name: string;
  migrations: readonly MigrationClass[];
}): Promise<void> => {
  const config = migrationConfig();
  const { applied } = await migrate({
    ownerUrl: config.MIGRATION_DATABASE_URL,
    appRole: config.APP_ROLE,
    migrations: allMigrations(migrations),
  });
  process.stdout.write(`${applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`}\n`);
};
