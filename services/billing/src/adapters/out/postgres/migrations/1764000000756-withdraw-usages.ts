// Why: what was read or written down wrongly is taken back; it stays to be seen and is billed no more. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawUsages1764000000756 implements MigrationInterface {
  name = 'WithdrawUsages1764000000756';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE usage ADD COLUMN withdrawn boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE usage DROP COLUMN withdrawn');
  }
}
