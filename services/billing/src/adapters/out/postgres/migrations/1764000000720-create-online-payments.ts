// Why: households see and pay their bills by a link; orders at a provider of payments, each booked once. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['bill_link', 'online_payment'];

export class CreateOnlinePayments1764000000720 implements MigrationInterface {
  name = 'CreateOnlinePayments1764000000720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bill_link (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, token_hash text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX bill_link_household ON bill_link (household_id);
      CREATE TABLE online_payment (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, provider text NOT NULL,
        means text NOT NULL, amount numeric NOT NULL CHECK (amount > 0), standing text NOT NULL, begun_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL, reference text, payment_id text, discrepant boolean NOT NULL, refund_waits boolean NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (provider, reference),
        CHECK ((standing IN ('paid', 'refunded')) = (payment_id IS NOT NULL AND reference IS NOT NULL)));
      CREATE INDEX online_payment_household ON online_payment (household_id, begun_at DESC);
      CREATE INDEX online_payment_property ON online_payment (property_id, begun_at DESC);
      CREATE INDEX online_payment_open ON online_payment (begun_at) WHERE standing IN ('begun', 'expired') OR refund_waits;
      CREATE UNIQUE INDEX payment_source ON payment ((state #>> '{source,kind}'), (state #>> '{source,id}')) WHERE state ? 'source';
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX payment_source');
    await runner.query('DROP TABLE online_payment, bill_link');
  }
}
