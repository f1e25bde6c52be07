// Why: bookings of venues, of which the database keeps any two apart, and the book of the store of bottled water. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['booking', 'stock_move'];

export class CreateBookings1764000000804 implements MigrationInterface {
  name = 'CreateBookings1764000000804';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE TABLE booking (id text PRIMARY KEY, property_id text NOT NULL, venue_id text NOT NULL, from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
        CHECK (from_at < until_at),
        CONSTRAINT booking_once EXCLUDE USING gist (venue_id WITH =, tstzrange(from_at, until_at) WITH &&) WHERE (standing = 'booked'));
      CREATE INDEX booking_property ON booking (property_id, from_at);
      CREATE TABLE stock_move (id text PRIMARY KEY, property_id text NOT NULL, item_id text NOT NULL, kind text NOT NULL,
        quantity integer NOT NULL CHECK (quantity <> 0), moved_at timestamptz NOT NULL, service_id text, state jsonb NOT NULL,
        version integer NOT NULL);
      CREATE INDEX stock_move_item ON stock_move (item_id, moved_at);
      CREATE INDEX stock_move_property ON stock_move (property_id, moved_at DESC);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
    await runner.query(appendOnly('stock_move'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock_move, booking');
  }
}
