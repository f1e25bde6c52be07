// Why: orders, their performances, the owners' links to confirm them, and the fees that staff take. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['service_order', 'order_counter', 'service', 'service_link', 'fee'];

export class CreateOrders1764000000803 implements MigrationInterface {
  name = 'CreateOrders1764000000803';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service_order (id text PRIMARY KEY, property_id text NOT NULL, number text NOT NULL, item_id text NOT NULL,
        kind text NOT NULL, mode text NOT NULL, household_id text NOT NULL, standing text NOT NULL, requested_at timestamptz NOT NULL,
        appointed_at timestamptz, worker_id text, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, number));
      CREATE INDEX service_order_property ON service_order (property_id, standing, requested_at DESC);
      CREATE INDEX service_order_worker ON service_order (worker_id, appointed_at) WHERE worker_id IS NOT NULL;
      CREATE INDEX service_order_item ON service_order (item_id, requested_at);
      CREATE TABLE order_counter (property_id text NOT NULL, year text NOT NULL, last integer NOT NULL, PRIMARY KEY (property_id, year));
      CREATE TABLE service (id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, item_id text NOT NULL,
        kind text NOT NULL, household_id text NOT NULL, department_id text NOT NULL, employee_id text NOT NULL, standing text NOT NULL,
        performed_at timestamptz NOT NULL, confirm_due_at timestamptz NOT NULL, quantity integer NOT NULL CHECK (quantity > 0),
        amount numeric NOT NULL CHECK (amount >= 0), paid_said numeric, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX service_property ON service (property_id, performed_at DESC);
      CREATE INDEX service_of_order ON service (order_id, performed_at);
      CREATE INDEX service_of_item ON service (item_id, performed_at);
      CREATE TABLE service_link (id text PRIMARY KEY, property_id text NOT NULL, service_id text NOT NULL, token_hash text NOT NULL UNIQUE,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE TABLE fee (id text PRIMARY KEY, property_id text NOT NULL, order_id text NOT NULL, service_id text, item_id text NOT NULL,
        kind text NOT NULL, employee_id text NOT NULL, standing text NOT NULL, amount numeric NOT NULL CHECK (amount > 0),
        received_at timestamptz NOT NULL, hand_over_due_at timestamptz NOT NULL, handed_over_at timestamptz, state jsonb NOT NULL,
        version integer NOT NULL, CHECK ((standing = 'handed-over') = (handed_over_at IS NOT NULL)));
      CREATE INDEX fee_property ON fee (property_id, standing, received_at DESC);
      CREATE INDEX fee_of_service ON fee (service_id) WHERE service_id IS NOT NULL;
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fee, service_link, service, order_counter, service_order');
  }
}
