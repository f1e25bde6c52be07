// Why: posts with their check-lists, rounds and findings, and local copies of properties and appointments. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInspections1764000000601 implements MigrationInterface {
  name = 'CreateInspections1764000000601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE property_copy (property_id text PRIMARY KEY, name text NOT NULL, time_zone text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE appointment_copy (appointment_id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, role text NOT NULL,
        from_day date NOT NULL, until_day date, started_event text NOT NULL, ended_event text);
      CREATE INDEX appointment_copy_property ON appointment_copy (property_id, from_day);
      CREATE INDEX appointment_copy_started ON appointment_copy (started_event);
      CREATE INDEX appointment_copy_ended ON appointment_copy (ended_event) WHERE ended_event IS NOT NULL;
      CREATE TABLE post (id text PRIMARY KEY, property_id text NOT NULL, code text NOT NULL, name text NOT NULL, kind text NOT NULL,
        place text NOT NULL, active_from date NOT NULL, active_until date, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, code));
      CREATE TABLE check_list (id text PRIMARY KEY, property_id text NOT NULL, kind text NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
        UNIQUE (property_id, kind));
      CREATE TABLE round (id text PRIMARY KEY, property_id text NOT NULL, inspector_id text NOT NULL, started_at timestamptz NOT NULL,
        completed_at timestamptz, received_at timestamptz NOT NULL, posts integer NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX round_started ON round (property_id, started_at DESC);
      CREATE INDEX round_completed ON round (property_id, inspector_id, completed_at);
      CREATE TABLE finding (id text PRIMARY KEY, property_id text NOT NULL, category text NOT NULL, source text NOT NULL, place text NOT NULL,
        description text NOT NULL, standing text NOT NULL, responsible_id text, round_id text, raised_at timestamptz NOT NULL, due_at timestamptz,
        closed_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX finding_raised ON finding (property_id, raised_at DESC);
      CREATE INDEX finding_due ON finding (property_id, due_at) WHERE standing IN ('raised', 'planned', 'rectified');
    `);
    for (const table of ['property_copy', 'appointment_copy', 'post', 'check_list', 'round', 'finding'])
      await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding, round, check_list, post, appointment_copy, property_copy');
  }
}
