// Why: parking places given to households over time, and households' vehicles. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateParking1764000000402 implements MigrationInterface {
  name = 'CreateParking1764000000402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parking_place (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property, number text NOT NULL, kind text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, number));
      CREATE TABLE vehicle (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property, household_id text NOT NULL REFERENCES household,
        plate text NOT NULL, starts_on date NOT NULL, ends_on date, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX vehicle_plate ON vehicle (property_id, plate);
      CREATE INDEX vehicle_household ON vehicle (household_id);
    `);
    for (const table of ['parking_place', 'vehicle']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE vehicle, parking_place');
  }
}
