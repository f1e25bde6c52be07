// Why: what owners pay for repairs, on its way onto their households' accounts in billing. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChargeRepairs1764000000551 implements MigrationInterface {
  name = 'ChargeRepairs1764000000551';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE repair_charge (id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, household_id text NOT NULL,
        standing text NOT NULL, asked_at timestamptz NOT NULL, next_try_at timestamptz NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX repair_charge_due ON repair_charge (next_try_at) WHERE standing IN ('waiting', 'unwanted', 'returning');
      CREATE INDEX repair_charge_order ON repair_charge (order_id, asked_at DESC);
    `);
    await runner.query(scopeTable('repair_charge'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE repair_charge');
  }
}
