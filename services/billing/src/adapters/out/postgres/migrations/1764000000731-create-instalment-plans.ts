// Why: arrears that a household pays in parts. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInstalmentPlans1764000000731 implements MigrationInterface {
  name = 'CreateInstalmentPlans1764000000731';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instalment_plan (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, standing text NOT NULL,
        agreed_on date NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX instalment_plan_one ON instalment_plan (household_id) WHERE standing IN ('proposed', 'agreed');
      CREATE INDEX instalment_plan_property ON instalment_plan (property_id, standing);
    `);
    await runner.query(scopeTable('instalment_plan'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instalment_plan');
  }
}
