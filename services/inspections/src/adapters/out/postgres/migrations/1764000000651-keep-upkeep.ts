// Why: programmes of cleaning, pest control and planting, and their work day by day. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const record = 'id text PRIMARY KEY, property_id text NOT NULL, state jsonb NOT NULL, version integer NOT NULL';

export class KeepUpkeep1764000000651 implements MigrationInterface {
  name = 'KeepUpkeep1764000000651';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upkeep_programme (${record}, kind text NOT NULL, name text NOT NULL, area text NOT NULL, until_day date);
      CREATE INDEX upkeep_programme_property ON upkeep_programme (property_id, kind, name);
      CREATE TABLE upkeep_work (${record}, programme_id text NOT NULL REFERENCES upkeep_programme (id), day date NOT NULL,
        standing text NOT NULL, UNIQUE (programme_id, day));
      CREATE INDEX upkeep_work_day ON upkeep_work (property_id, day);
    `);
    for (const table of ['upkeep_programme', 'upkeep_work']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upkeep_work, upkeep_programme');
  }
}
