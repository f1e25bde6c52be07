// Why: a standing order has a parking place of estates for itself; estates is asked until it answers. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldParkingPlaces1764000000828 implements MigrationInterface {
  name = 'HoldParkingPlaces1764000000828';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE place_hold (id text PRIMARY KEY, property_id text NOT NULL, place_id text NOT NULL, order_id text NOT NULL,
        standing text NOT NULL, asked_at timestamptz NOT NULL, next_try_at timestamptz NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL);
      CREATE UNIQUE INDEX place_hold_once ON place_hold (place_id) WHERE standing IN ('waiting', 'held');
      CREATE INDEX place_hold_order ON place_hold (order_id, asked_at DESC);
      CREATE INDEX place_hold_due ON place_hold (next_try_at) WHERE standing IN ('waiting', 'freeing');
    `);
    await runner.query(scopeTable('place_hold'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE place_hold');
  }
}
