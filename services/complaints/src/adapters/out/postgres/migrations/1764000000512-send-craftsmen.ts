// Why: work orders for repairs, with who does them and what they cost. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SendCraftsmen1764000000512 implements MigrationInterface {
  name = 'SendCraftsmen1764000000512';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_order (id text PRIMARY KEY, property_id text NOT NULL, matter_id text NOT NULL REFERENCES complaint,
        number text NOT NULL UNIQUE, craft text, worker_id text, standing text NOT NULL, made_at timestamptz NOT NULL,
        planned_at timestamptz, finished_at timestamptz, total_fen bigint NOT NULL, owner_fen bigint NOT NULL,
        redone integer NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX work_order_property ON work_order (property_id, made_at DESC);
      CREATE INDEX work_order_matter ON work_order (matter_id);
      CREATE INDEX work_order_worker ON work_order (worker_id, standing);
    `);
    await runner.query(scopeTable('work_order'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_order');
  }
}
