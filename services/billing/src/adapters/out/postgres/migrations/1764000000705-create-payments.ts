// Why: payments with their receipts, refunds of credit, and cashiers' shifts. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['payment', 'receipt_counter', 'refund', 'cashier_shift'];

export class CreatePayments1764000000705 implements MigrationInterface {
  name = 'CreatePayments1764000000705';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, receipt text NOT NULL, means text NOT NULL,
        amount numeric NOT NULL CHECK (amount > 0), taken_at timestamptz NOT NULL, taken_by text NOT NULL, shift_id text, state jsonb NOT NULL,
        version integer NOT NULL, UNIQUE (property_id, receipt), CHECK (means <> 'cash' OR shift_id IS NOT NULL));
      CREATE INDEX payment_household ON payment (household_id, taken_at DESC);
      CREATE INDEX payment_property ON payment (property_id, taken_at DESC);
      CREATE INDEX payment_shift ON payment (shift_id) WHERE shift_id IS NOT NULL;
      CREATE TABLE receipt_counter (property_id text NOT NULL, year text NOT NULL, last integer NOT NULL, PRIMARY KEY (property_id, year));
      CREATE TABLE refund (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, standing text NOT NULL, shift_id text,
        amount numeric NOT NULL CHECK (amount > 0), state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX refund_property ON refund (property_id, standing);
      CREATE TABLE cashier_shift (id text PRIMARY KEY, property_id text NOT NULL, cashier text NOT NULL, standing text NOT NULL,
        opened_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX cashier_shift_open ON cashier_shift (property_id, cashier) WHERE standing = 'open';
      CREATE INDEX cashier_shift_property ON cashier_shift (property_id, opened_at DESC);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cashier_shift, refund, receipt_counter, payment');
  }
}
