// Why: staff points by rules, day by day, summed up each month and published each quarter. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountStaffPoints1764000000331 implements MigrationInterface {
  name = 'CountStaffPoints1764000000331';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE points_rule (id text PRIMARY KEY, property_id text, name text NOT NULL, standing text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL);
      CREATE UNIQUE INDEX points_rule_name ON points_rule (coalesce(property_id, ''), name) WHERE standing = 'in-force';
      CREATE TABLE points_entry (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL REFERENCES employee,
        rule_id text NOT NULL REFERENCES points_rule, on_day date NOT NULL, points integer NOT NULL CHECK (points <> 0),
        counters text UNIQUE REFERENCES points_entry, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX points_entry_property ON points_entry (property_id, on_day);
      CREATE INDEX points_entry_employee ON points_entry (employee_id, on_day);
      CREATE TABLE points_summary (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX points_summary_month ON points_summary (property_id, month) WHERE standing = 'standing';
      CREATE TABLE points_publication (id text PRIMARY KEY, property_id text NOT NULL, quarter text NOT NULL, from_day date NOT NULL,
        until_day date NOT NULL, open_objections integer NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX points_publication_quarter ON points_publication (property_id, quarter) WHERE standing = 'standing';
    `);
    await runner.query(scopeTable('points_rule', 'property_id', { groupWide: 'visible' }));
    for (const table of ['points_entry', 'points_summary', 'points_publication']) await runner.query(scopeTable(table));
    await runner.query(appendOnly('points_entry'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE points_publication, points_summary, points_entry, points_rule');
  }
}
