// Why: fee reports as they were submitted, budgets with their spending, utilities paid on behalf of owners. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['report', 'budget', 'utility_advance'];

export class CreateReports1764000000706 implements MigrationInterface {
  name = 'CreateReports1764000000706';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (id text PRIMARY KEY, property_id text NOT NULL, kind text NOT NULL, period text NOT NULL,
        submitted_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, kind, period));
      CREATE TABLE budget (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, standing text NOT NULL,
        amount numeric NOT NULL CHECK (amount >= 0), spent numeric NOT NULL CHECK (spent >= 0), state jsonb NOT NULL, version integer NOT NULL,
        UNIQUE (property_id, month));
      CREATE TABLE utility_advance (id text PRIMARY KEY, property_id text NOT NULL, utility text NOT NULL, period_end date NOT NULL,
        amount numeric NOT NULL CHECK (amount > 0), recovered numeric NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
        CHECK (recovered BETWEEN 0 AND amount));
      CREATE INDEX utility_advance_property ON utility_advance (property_id, period_end);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE utility_advance, budget, report');
  }
}
