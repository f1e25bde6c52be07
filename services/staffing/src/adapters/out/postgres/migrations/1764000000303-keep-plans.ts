// Why: plans of work with their items, from the draft to the self-evaluation. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPlans1764000000303 implements MigrationInterface {
  name = 'KeepPlans1764000000303';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_plan (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, plan_kind text NOT NULL,
        period text NOT NULL, unique_name text, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
        UNIQUE (property_id, unique_name));
      CREATE INDEX work_plan_property ON work_plan (property_id, period);
    `);
    await runner.query(scopeTable('work_plan'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_plan');
  }
}
