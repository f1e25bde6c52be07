// Why: items, the year's catalogues, and the owners' surveys from which they are drafted. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['item', 'catalogue', 'survey_copy'];

export class CreateCatalogue1764000000802 implements MigrationInterface {
  name = 'CreateCatalogue1764000000802';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE item (id text PRIMARY KEY, property_id text NOT NULL, code text NOT NULL, name text NOT NULL, kind text NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, code));
      CREATE TABLE catalogue (id text PRIMARY KEY, property_id text NOT NULL, year text NOT NULL, revision integer NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, year, revision));
      CREATE UNIQUE INDEX catalogue_in_the_making ON catalogue (property_id, year) WHERE standing <> 'published';
      CREATE TABLE survey_copy (property_id text NOT NULL, year text NOT NULL, completed_at timestamptz NOT NULL,
        PRIMARY KEY (property_id, year));
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE survey_copy, catalogue, item');
  }
}
