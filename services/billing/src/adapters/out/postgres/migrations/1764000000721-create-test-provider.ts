// Why: the test provider of payments keeps its own orders, as a real one does at its place. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTestProvider1764000000721 implements MigrationInterface {
  name = 'CreateTestProvider1764000000721';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE test_provider_order (id text PRIMARY KEY, property_id text NOT NULL, means text NOT NULL, amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        title text NOT NULL, expires_at timestamptz NOT NULL, standing text NOT NULL DEFAULT 'open' CHECK (standing IN ('open', 'paid', 'failed')),
        reference text NOT NULL UNIQUE, refund_id text, refunded_fen bigint CHECK (refunded_fen BETWEEN 1 AND amount_fen));
    `);
    await runner.query(scopeTable('test_provider_order'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE test_provider_order');
  }
}
