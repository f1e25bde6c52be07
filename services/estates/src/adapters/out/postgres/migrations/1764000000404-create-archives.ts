// Why: the register of archives with loans, and the lists by which files are destroyed. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateArchives1764000000404 implements MigrationInterface {
  name = 'CreateArchives1764000000404';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE archive (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property, number text NOT NULL, kind text NOT NULL,
        keep_until date, due_on date, destroyed_on date, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, number));
      CREATE INDEX archive_keep ON archive (property_id, keep_until) WHERE destroyed_on IS NULL;
      CREATE TABLE destruction_list (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property, status text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
    `);
    for (const table of ['archive', 'destruction_list']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE destruction_list, archive');
  }
}
