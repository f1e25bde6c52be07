// Why: how many days of leave somebody has is counted: by rules of the group, by law, and by what is granted on top. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EntitleToLeave1764000000364 implements MigrationInterface {
  name = 'EntitleToLeave1764000000364';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leave_rules (id text PRIMARY KEY, property_id text CHECK (property_id IS NULL), state jsonb NOT NULL, version integer NOT NULL);
      CREATE TABLE leave_grant (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, leave_kind text NOT NULL,
        year text NOT NULL, granted_at timestamptz NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX leave_grant_employee ON leave_grant (employee_id);
      CREATE INDEX leave_grant_property ON leave_grant (property_id, year);
    `);
    await runner.query(scopeTable('leave_rules', 'property_id', { groupWide: 'visible' }));
    await runner.query(scopeTable('leave_grant'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE leave_grant; DROP TABLE leave_rules');
  }
}
