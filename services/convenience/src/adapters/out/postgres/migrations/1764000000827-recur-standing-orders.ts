// Why: standing orders with a rhythm are found by the first day that is open, and what became of a day is kept. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecurStandingOrders1764000000827 implements MigrationInterface {
  name = 'RecurStandingOrders1764000000827';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE service_order ADD COLUMN next_due_on date;
      CREATE INDEX service_order_due ON service_order (next_due_on, property_id) WHERE next_due_on IS NOT NULL;
      CREATE TABLE occasion (id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, due_on date NOT NULL,
        became text NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (order_id, due_on));
    `);
    await runner.query(scopeTable('occasion'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE occasion; ALTER TABLE service_order DROP COLUMN next_due_on');
  }
}
