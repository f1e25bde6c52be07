// Why: money of orders on its way into billing's ledger. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBillingCommands1764000000820 implements MigrationInterface {
  name = 'CreateBillingCommands1764000000820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing_command (id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, service_id text,
        act text NOT NULL, standing text NOT NULL, asked_at timestamptz NOT NULL, next_try_at timestamptz NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX billing_command_due ON billing_command (next_try_at) WHERE standing = 'waiting';
      CREATE INDEX billing_command_order ON billing_command (order_id, asked_at);
      CREATE INDEX billing_command_service ON billing_command (service_id) WHERE service_id IS NOT NULL;
      CREATE INDEX billing_command_property ON billing_command (property_id, asked_at DESC);
      CREATE INDEX fee_of_order ON fee (order_id);
    `);
    await runner.query(scopeTable('billing_command'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fee_of_order');
    await runner.query('DROP TABLE billing_command');
  }
}
