// Why: an occupancy or a subscription that was entered wrongly is taken back; it stays to be seen, nothing is billed by it. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['occupancy', 'subscription'];

export class WithdrawSpans1764000000757 implements MigrationInterface {
  name = 'WithdrawSpans1764000000757';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`ALTER TABLE ${table} ADD COLUMN withdrawn boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} DROP COLUMN withdrawn`);
  }
}
