// Why: each night the ledger is compared with what the facts come to; the outcome is shown on a page. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts are the platform's and belong to nobody; what differs belongs to its property. */
const statements = `
  CREATE TABLE verification (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, as_of timestamptz NOT NULL,
    ended_at timestamptz NOT NULL, properties integer NOT NULL, months integer NOT NULL, waiting integer NOT NULL,
    differences integer NOT NULL);
  CREATE INDEX verification_by_time ON verification (as_of);
  CREATE TABLE verification_difference (verification_id bigint NOT NULL REFERENCES verification (id) ON DELETE CASCADE,
    place integer NOT NULL, property_id text, month text NOT NULL, subject_kind text NOT NULL, subject_id text NOT NULL,
    clause text, field text NOT NULL, online text, offline text, PRIMARY KEY (verification_id, place));
`;

export class KeepVerifications1764000000704 implements MigrationInterface {
  name = 'KeepVerifications1764000000704';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(scopeTable('verification_difference'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE verification_difference, verification');
  }
}
