// Why: shops pay another price than homes; a line says for which use it was priced. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PriceByUse1764000000752 implements MigrationInterface {
  name = 'PriceByUse1764000000752';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE household_copy ADD COLUMN premises_use text;
      ALTER TABLE bill_line ADD COLUMN priced_for text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE bill_line DROP COLUMN priced_for; ALTER TABLE household_copy DROP COLUMN premises_use',
    );
  }
}
