// Why: how the ledger is called in the company's books, invoices with the tax office's numbers, taxes to be filed. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['account_map', 'invoice_range', 'invoice', 'invoice_line', 'tax_duty'];

export class CreateFiscalRecords1764000000732 implements MigrationInterface {
  name = 'CreateFiscalRecords1764000000732';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE TABLE account_map (id text PRIMARY KEY, property_id text NOT NULL, from_day date NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, UNIQUE (property_id, from_day));
      CREATE TABLE invoice_range (id text PRIMARY KEY, property_id text NOT NULL, kind text NOT NULL, tax_id text NOT NULL,
        prefix text NOT NULL, first_no bigint NOT NULL, last_no bigint NOT NULL, next_no bigint NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, CHECK (first_no <= next_no AND next_no <= last_no + 1),
        CONSTRAINT invoice_range_once EXCLUDE USING gist (tax_id WITH =, kind WITH =, prefix WITH =,
          int8range(first_no, last_no, '[]') WITH &&));
      CREATE INDEX invoice_range_property ON invoice_range (property_id, kind, id);
      CREATE TABLE invoice (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, range_id text NOT NULL,
        kind text NOT NULL, number text NOT NULL, issued_on date NOT NULL, standing text NOT NULL, amount numeric NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (range_id, number));
      CREATE INDEX invoice_property ON invoice (property_id, issued_on DESC);
      CREATE INDEX invoice_household ON invoice (household_id, issued_on DESC);
      CREATE TABLE invoice_line (invoice_id text NOT NULL, property_id text NOT NULL, charge_id text NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen <> 0));
      CREATE INDEX invoice_line_charge ON invoice_line (charge_id);
      CREATE TABLE tax_duty (id text PRIMARY KEY, property_id text NOT NULL, tax text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, UNIQUE (property_id, tax));
    `);
    await runner.query(appendOnly('invoice_line'));
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tax_duty, invoice_line, invoice, invoice_range, account_map');
  }
}
