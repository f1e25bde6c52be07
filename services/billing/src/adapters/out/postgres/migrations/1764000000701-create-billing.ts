// Why: fee items, and local copies of properties and households. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBilling1764000000701 implements MigrationInterface {
  name = 'CreateBilling1764000000701';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE property_copy (property_id text PRIMARY KEY, name text NOT NULL, time_zone text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE household_copy (household_id text PRIMARY KEY, property_id text NOT NULL, building text NOT NULL, room text NOT NULL,
        area numeric NOT NULL CHECK (area >= 0), at timestamptz NOT NULL);
      CREATE INDEX household_copy_property ON household_copy (property_id, building, room);
      CREATE TABLE fee_item (id text PRIMARY KEY, property_id text NOT NULL, code text NOT NULL, name text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, code));
    `);
    for (const table of ['property_copy', 'household_copy', 'fee_item']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fee_item, household_copy, property_copy');
  }
}
