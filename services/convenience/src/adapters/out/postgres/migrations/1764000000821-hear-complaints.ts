// Why: complaints about orders are seen at the order, at the item, and by who rates its quality. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HearComplaints1764000000821 implements MigrationInterface {
  name = 'HearComplaints1764000000821';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE complaint_copy (complaint_id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, item_id text NOT NULL,
        category text NOT NULL, received_at timestamptz NOT NULL, established boolean, open boolean NOT NULL DEFAULT true,
        at timestamptz NOT NULL);
      CREATE INDEX complaint_copy_order ON complaint_copy (order_id);
      CREATE INDEX complaint_copy_item ON complaint_copy (item_id, received_at);
    `);
    await runner.query(scopeTable('complaint_copy'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE complaint_copy');
  }
}
