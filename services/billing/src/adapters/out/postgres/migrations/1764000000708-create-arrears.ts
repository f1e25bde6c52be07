// Why: what was done about debts: steps of dunning, and debts that were given up. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateArrears1764000000708 implements MigrationInterface {
  name = 'CreateArrears1764000000708';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dunning (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, step text NOT NULL, day date NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX dunning_household ON dunning (household_id, day DESC);
      CREATE INDEX dunning_property ON dunning (property_id, day DESC);
      CREATE TABLE write_off (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX write_off_property ON write_off (property_id, standing);
    `);
    for (const table of ['dunning', 'write_off']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE write_off, dunning');
  }
}
