// Why: money of other services' orders, booked once under their key. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrderBookings1764000000730 implements MigrationInterface {
  name = 'CreateOrderBookings1764000000730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_booking (id text PRIMARY KEY, property_id text NOT NULL, key text NOT NULL UNIQUE, household_id text NOT NULL,
        order_id text NOT NULL, act text NOT NULL CHECK (act IN ('take', 'charge', 'return')), booked_at timestamptz NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX order_booking_order ON order_booking (order_id, booked_at);
      CREATE INDEX order_booking_property ON order_booking (property_id, booked_at DESC);
      ALTER TABLE posting ADD CONSTRAINT posting_order CHECK (account NOT IN ('order-prepayment', 'order-deposit')
        OR (household_id IS NOT NULL AND charge_id IS NOT NULL)) NOT VALID;
      ALTER TABLE posting VALIDATE CONSTRAINT posting_order;
    `);
    await runner.query(scopeTable('order_booking'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE posting DROP CONSTRAINT posting_order');
    await runner.query('DROP TABLE order_booking');
  }
}
