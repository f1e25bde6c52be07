// Why: meters and their readings, of which some are held back until somebody confirms them. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMeters1764000000707 implements MigrationInterface {
  name = 'CreateMeters1764000000707';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meter (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, fee_item_id text NOT NULL, code text NOT NULL,
        standing text NOT NULL, last_day date NOT NULL, held_reading text, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX meter_code ON meter (property_id, code) WHERE standing = 'in-use';
      CREATE INDEX meter_household ON meter (household_id);
      CREATE INDEX meter_held ON meter (held_reading) WHERE held_reading IS NOT NULL;
      CREATE TABLE reading (id text PRIMARY KEY, property_id text NOT NULL, meter_id text NOT NULL REFERENCES meter, day date NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL);
      CREATE INDEX reading_meter ON reading (meter_id, day DESC);
      CREATE INDEX reading_property ON reading (property_id, standing, day DESC);
    `);
    for (const table of ['meter', 'reading']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reading, meter');
  }
}
