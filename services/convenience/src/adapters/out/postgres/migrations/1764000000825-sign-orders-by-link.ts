// Why: an owner signs an order by a link; a new link of an order ends the earlier ones. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignOrdersByLink1764000000825 implements MigrationInterface {
  name = 'SignOrdersByLink1764000000825';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_link (id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, token_hash text NOT NULL UNIQUE,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX order_link_order ON order_link (order_id);
    `);
    await runner.query(scopeTable('order_link'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_link');
  }
}
