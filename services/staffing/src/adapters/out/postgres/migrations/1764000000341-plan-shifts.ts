// Why: months are planned from shifts and published; leave, swaps and corrections wait for approval; people clock in. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'duty_post',
  'shift',
  'roster_publication',
  'roster_shown',
  'roster_notice',
  'roster_request',
  'clocking',
];

export class PlanShifts1764000000341 implements MigrationInterface {
  name = 'PlanShifts1764000000341';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duty_post (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX duty_post_name ON duty_post (property_id, name) WHERE standing = 'in-use';
      CREATE TABLE shift (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, sign text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX shift_name ON shift (property_id, name) WHERE standing = 'in-use';
      CREATE UNIQUE INDEX shift_sign ON shift (property_id, sign) WHERE standing = 'in-use';
      CREATE TABLE roster_publication (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, published_at timestamptz NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, month));
      -- What people were shown when their month was published, a row for each day that was set.
      CREATE TABLE roster_shown (employee_id text NOT NULL, date date NOT NULL, property_id text NOT NULL, kind text NOT NULL, shift jsonb,
        PRIMARY KEY (employee_id, date));
      CREATE INDEX roster_shown_property ON roster_shown (property_id, date);
      CREATE TABLE roster_notice (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, month text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX roster_notice_property ON roster_notice (property_id, month);
      CREATE TABLE roster_request (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, with_id text, kind text NOT NULL,
        asked_at timestamptz NOT NULL, from_day date, until_day date, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX roster_request_property ON roster_request (property_id, asked_at);
      CREATE INDEX roster_request_employee ON roster_request (employee_id);
      CREATE INDEX roster_request_with ON roster_request (with_id) WHERE with_id IS NOT NULL;
      CREATE INDEX roster_request_leave ON roster_request (property_id, until_day) WHERE kind = 'leave' AND standing = 'approved';
      CREATE TABLE clocking (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, direction text NOT NULL,
        clocked_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX clocking_property ON clocking (property_id, clocked_at);
      CREATE INDEX clocking_employee ON clocking (employee_id, clocked_at);
    `);
    for (const table of tables) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${tables.join(', ')}`);
  }
}
