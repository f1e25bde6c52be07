// Why: departments have a budget for material, and the stores are asked item by item what lies there. Kind: expand.
import { registerTable } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BudgetMaterial1764000000355 implements MigrationInterface {
  name = 'BudgetMaterial1764000000355';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(registerTable('material_budget'));
    await runner.query(`
      CREATE UNIQUE INDEX material_budget_one ON material_budget (property_id, (state ->> 'departmentId'), (state ->> 'month'))
        WHERE standing = 'set';
      CREATE INDEX store_movement_item ON store_movement (property_id, (state ->> 'item'), (state ->> 'unit'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX store_movement_item; DROP TABLE material_budget');
  }
}
