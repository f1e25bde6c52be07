// Why: a payment that was booked to the wrong home is booked to the right one; of what it came by one payment stands. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RebookPayments1764000000734 implements MigrationInterface {
  name = 'RebookPayments1764000000734';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment ADD COLUMN standing text NOT NULL DEFAULT 'booked' CHECK (standing IN ('booked', 'rebooked'));
      DROP INDEX payment_source;
      CREATE UNIQUE INDEX payment_source ON payment ((state #>> '{source,kind}'), (state #>> '{source,id}'))
        WHERE state ? 'source' AND NOT state ? 'rebookedFrom';
      CREATE INDEX payment_of_source ON payment ((state #>> '{source,kind}'), (state #>> '{source,id}'))
        WHERE state ? 'source' AND standing = 'booked';
      CREATE UNIQUE INDEX payment_rebooked ON payment ((state #>> '{rebookedFrom,paymentId}')) WHERE state ? 'rebookedFrom';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX payment_rebooked, payment_of_source;
      DROP INDEX payment_source;
      CREATE UNIQUE INDEX payment_source ON payment ((state #>> '{source,kind}'), (state #>> '{source,id}')) WHERE state ? 'source';
      ALTER TABLE payment DROP COLUMN standing;
    `);
  }
}
