// Why: a service that was logged by mistake gives the day free that it covered, and another covers it. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawServices1764000000831 implements MigrationInterface {
  name = 'WithdrawServices1764000000831';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX occasion_once ON occasion (order_id, due_on) WHERE became <> 'withdrawn';
      ALTER TABLE occasion DROP CONSTRAINT occasion_order_id_due_on_key;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was withdrawn is in the history; the day can be covered once only without it.
    await runner.query(`
      DELETE FROM occasion WHERE became = 'withdrawn';
      ALTER TABLE occasion ADD CONSTRAINT occasion_order_id_due_on_key UNIQUE (order_id, due_on);
      DROP INDEX occasion_once;
    `);
  }
}
