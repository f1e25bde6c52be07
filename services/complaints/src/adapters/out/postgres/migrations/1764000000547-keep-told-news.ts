// Why: what was told of a matter is taken back and told anew where its intake is put right, so its event ids stay; of matters from before nobody knows them. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepToldNews1764000000547 implements MigrationInterface {
  name = 'KeepToldNews1764000000547';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD COLUMN told jsonb;
      CREATE INDEX IF NOT EXISTS complaint_proposal ON complaint (property_id, received_at DESC) WHERE state ? 'proposal';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX complaint_proposal');
    await runner.query('ALTER TABLE complaint DROP COLUMN told');
  }
}
