// Why: the organisation, its people, and what they did of their duties. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStaffing1764000000301 implements MigrationInterface {
  name = 'CreateStaffing1764000000301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit (id text PRIMARY KEY, property_id text, kind text NOT NULL, parent_id text REFERENCES unit, name text NOT NULL,
        definition_key text UNIQUE, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX unit_name ON unit (coalesce(parent_id, ''), name);
      CREATE INDEX unit_property ON unit (property_id);
      CREATE TABLE property_copy (id text PRIMARY KEY, name text NOT NULL, unit_id text NOT NULL, time_zone text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE employee (id text PRIMARY KEY, property_id text, number text NOT NULL UNIQUE, name text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX employee_property ON employee (property_id);
      CREATE TABLE appointment (id text PRIMARY KEY, property_id text, employee_id text NOT NULL REFERENCES employee, unit_id text NOT NULL REFERENCES unit,
        role text NOT NULL, from_day date NOT NULL, until_day date, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
        CHECK (until_day IS NULL OR until_day >= from_day));
      CREATE INDEX appointment_employee ON appointment (employee_id);
      CREATE INDEX appointment_property ON appointment (property_id, role);
      CREATE TABLE roster_day (id text PRIMARY KEY, property_id text, employee_id text NOT NULL, date date NOT NULL, kind text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (employee_id, date));
      CREATE INDEX roster_day_property ON roster_day (property_id, date);
      CREATE TABLE task (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, title text NOT NULL, assigned_at timestamptz NOT NULL,
        filed_at timestamptz, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX task_property ON task (property_id, assigned_at);
      CREATE TABLE opinion (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, raised_at timestamptz NOT NULL,
        reply_due timestamptz NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX opinion_property ON opinion (property_id, raised_at);
      CREATE TABLE act (id text PRIMARY KEY, property_id text NOT NULL, kind text NOT NULL, employee_id text, at timestamptz NOT NULL,
        unique_name text, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, unique_name));
      CREATE INDEX act_property ON act (property_id, at);
    `);
    for (const table of ['unit', 'employee', 'appointment'])
      await runner.query(scopeTable(table, 'property_id', { groupWide: 'visible' }));
    for (const table of ['roster_day', 'task', 'opinion', 'act']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE act, opinion, task, roster_day, appointment, employee, property_copy, unit');
  }
}
