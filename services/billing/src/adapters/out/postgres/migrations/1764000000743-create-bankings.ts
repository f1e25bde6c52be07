// Why: cash that was taken to the bank; what is in a property's safe is asked of the ledger. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBankings1764000000743 implements MigrationInterface {
  name = 'CreateBankings1764000000743';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE banking (id text PRIMARY KEY, property_id text NOT NULL, day date NOT NULL, amount numeric NOT NULL CHECK (amount > 0),
        bank_account text NOT NULL, slip text NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX banking_property ON banking (property_id, day DESC);
      CREATE UNIQUE INDEX banking_slip ON banking (property_id, bank_account, slip) WHERE standing = 'banked';
      CREATE INDEX banking_shifts ON banking USING gin ((state -> 'shiftIds')) WHERE standing = 'banked';
      CREATE INDEX posting_cash ON posting (property_id, entry_id) WHERE account = 'cash';
    `);
    await runner.query(scopeTable('banking'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX posting_cash');
    await runner.query('DROP TABLE banking');
  }
}
