// Why: billing runs and the lines that they made, each with what explains it. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBillingRuns1764000000704 implements MigrationInterface {
  name = 'CreateBillingRuns1764000000704';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE billing_run (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, issued_at timestamptz NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX billing_run_property ON billing_run (property_id, issued_at DESC);
      CREATE TABLE bill_line (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), property_id text NOT NULL, run_id text NOT NULL, household_id text NOT NULL,
        fee_item_id text NOT NULL, month text NOT NULL, from_day date NOT NULL, until_day date NOT NULL, tariff_no integer NOT NULL,
        quantity numeric NOT NULL, price numeric, days integer NOT NULL, of_days integer NOT NULL, exact_fen numeric NOT NULL,
        at_least boolean NOT NULL, whole_fen bigint NOT NULL, concession_id text, amount_fen bigint NOT NULL, usage_id text,
        reversed boolean NOT NULL DEFAULT false,
        CHECK (from_day <= until_day AND days BETWEEN 1 AND of_days), CHECK (abs(amount_fen) <= abs(whole_fen)));
      CREATE UNIQUE INDEX bill_line_once ON bill_line (household_id, fee_item_id, month, from_day, usage_id) NULLS NOT DISTINCT WHERE NOT reversed;
      CREATE INDEX bill_line_run ON bill_line (run_id);
      CREATE INDEX bill_line_month ON bill_line (property_id, month);
    `);
    for (const table of ['billing_run', 'bill_line']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bill_line, billing_run');
  }
}
