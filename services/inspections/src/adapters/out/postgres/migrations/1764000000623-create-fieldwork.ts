// Why: routes, incidents, renovations and the equipment register; copies of households; what a finding is about. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const record = 'id text PRIMARY KEY, property_id text NOT NULL, state jsonb NOT NULL, version integer NOT NULL';

export class CreateFieldwork1764000000623 implements MigrationInterface {
  name = 'CreateFieldwork1764000000623';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE household_copy (household_id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL,
        event_id text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX household_copy_event ON household_copy (event_id);
      CREATE TABLE route (${record}, name text NOT NULL, retired boolean NOT NULL);
      CREATE INDEX route_property ON route (property_id, name);
      CREATE TABLE incident (${record}, kind text NOT NULL, place text NOT NULL, what text NOT NULL, standing text NOT NULL,
        occurred_at timestamptz NOT NULL, owes boolean NOT NULL);
      CREATE INDEX incident_occurred ON incident (property_id, occurred_at DESC);
      CREATE TABLE renovation (${record}, household_id text NOT NULL, home text NOT NULL, contractor text NOT NULL,
        works text NOT NULL, standing text NOT NULL, from_day date NOT NULL, until_day date NOT NULL);
      CREATE INDEX renovation_from ON renovation (property_id, from_day DESC);
      CREATE TABLE equipment (${record}, code text NOT NULL, name text NOT NULL, kind text NOT NULL, place text NOT NULL,
        due_on date, due_by_meter boolean NOT NULL, retired boolean NOT NULL, UNIQUE (property_id, code));
      CREATE INDEX equipment_due ON equipment (property_id, due_on) WHERE NOT retired;
      ALTER TABLE finding ADD COLUMN about_id text GENERATED ALWAYS AS (state #>> '{about,id}') STORED;
      CREATE INDEX finding_about ON finding (about_id) WHERE about_id IS NOT NULL;
    `);
    for (const table of ['household_copy', 'route', 'incident', 'renovation', 'equipment'])
      await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE finding DROP COLUMN about_id;
      DROP TABLE equipment, renovation, incident, route, household_copy;
    `);
  }
}
