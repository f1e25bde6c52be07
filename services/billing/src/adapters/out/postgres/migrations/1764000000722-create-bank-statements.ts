// Why: statements of banks and wallets line by line, how their files are read, and reconciliations with the ledger. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['bank_format', 'bank_file', 'bank_line', 'reconciliation'];

export class CreateBankStatements1764000000722 implements MigrationInterface {
  name = 'CreateBankStatements1764000000722';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_format (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, account text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, UNIQUE (property_id, name));
      CREATE TABLE bank_file (id text PRIMARY KEY, property_id text NOT NULL, account text NOT NULL, hash text NOT NULL, name text NOT NULL,
        imported_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, account, hash));
      CREATE INDEX bank_file_property ON bank_file (property_id, imported_at DESC);
      CREATE TABLE bank_line (id text PRIMARY KEY, property_id text NOT NULL, file_id text NOT NULL, account text NOT NULL, key text NOT NULL,
        day date NOT NULL, amount numeric NOT NULL CHECK (amount <> 0), payer text, remark text, reference text, standing text NOT NULL,
        confidence text, household_id text, booking_kind text, booking_id text, state jsonb NOT NULL, version integer NOT NULL,
        UNIQUE (property_id, account, key),
        CHECK ((standing IN ('assigned', 'recognised')) = (booking_kind IS NOT NULL AND booking_id IS NOT NULL)));
      CREATE INDEX bank_line_day ON bank_line (property_id, account, day);
      CREATE INDEX bank_line_file ON bank_line (file_id);
      CREATE INDEX bank_line_open ON bank_line (property_id, day) WHERE standing IN ('unmatched', 'refund-due');
      CREATE INDEX bank_line_payer ON bank_line (property_id, payer) WHERE standing = 'assigned' AND payer IS NOT NULL;
      CREATE UNIQUE INDEX bank_line_booking ON bank_line (booking_kind, booking_id) WHERE booking_id IS NOT NULL;
      CREATE TABLE reconciliation (id text PRIMARY KEY, property_id text NOT NULL, account text NOT NULL, span text NOT NULL,
        closed_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, account, span));
      CREATE INDEX posting_means ON posting (property_id, account, entry_id) WHERE account IN ('transfer', 'wechat', 'alipay', 'card');
    `);
    await runner.query(appendOnly('reconciliation'));
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX posting_means');
    await runner.query('DROP TABLE reconciliation, bank_line, bank_file, bank_format');
  }
}
