// Why: who answers for a household, what it subscribed to and used, and what it pays less. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['occupancy', 'subscription', 'usage', 'concession'];

export class CreateHouseholds1764000000703 implements MigrationInterface {
  name = 'CreateHouseholds1764000000703';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE occupancy (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, from_day date NOT NULL, until_day date,
        heads integer NOT NULL CHECK (heads > 0), state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX occupancy_household ON occupancy (household_id, from_day);
      CREATE TABLE subscription (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, fee_item_id text NOT NULL,
        from_day date NOT NULL, until_day date, quantity numeric NOT NULL CHECK (quantity > 0), state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX subscription_household ON subscription (household_id, fee_item_id, from_day);
      CREATE TABLE usage (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, fee_item_id text NOT NULL,
        charge_month text NOT NULL, from_day date NOT NULL, until_day date NOT NULL, quantity numeric NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, CHECK (from_day <= until_day));
      CREATE INDEX usage_month ON usage (property_id, charge_month, fee_item_id);
      CREATE INDEX usage_household ON usage (household_id, fee_item_id, charge_month);
      CREATE TABLE concession (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, fee_item_id text NOT NULL,
        from_day date NOT NULL, until_day date, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX concession_household ON concession (household_id, fee_item_id, from_day);
      CREATE INDEX concession_property ON concession (property_id, standing);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE concession, usage, subscription, occupancy');
  }
}
