// Why: conduct cases by article and level, with the person's hearing and the decision. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HearConduct1764000000613 implements MigrationInterface {
  name = 'HearConduct1764000000613';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conduct_case (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, reported_by text NOT NULL,
        article integer NOT NULL, level text NOT NULL, standing text NOT NULL, occurred_on date NOT NULL, reported_at timestamptz NOT NULL,
        decided_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX conduct_case_reported ON conduct_case (property_id, reported_at DESC);
      CREATE INDEX conduct_case_employee ON conduct_case (employee_id, occurred_on);
    `);
    await runner.query(scopeTable('conduct_case'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conduct_case');
  }
}
