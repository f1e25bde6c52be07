// Why: results are published before stipends and fines go to payroll (rulebook 7): what was shown stands as it was, in a chain
// of hashes, and payroll is told of each amount once. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `sheet` is what was shown, as the text that the hash covers; `published_amount` are its lines for who reads them one by one. */
const publications = `
  CREATE TABLE publication (
    id text PRIMARY KEY, property_id text, period text NOT NULL, number integer NOT NULL, from_day date NOT NULL, until_day date NOT NULL,
    ends_at timestamptz NOT NULL, time_zone text NOT NULL, channels text[] NOT NULL, published_by text NOT NULL, published_at timestamptz NOT NULL,
    sheet text NOT NULL, previous_hash text NOT NULL, hash text NOT NULL,
    CHECK (until_day >= from_day + 5), CHECK (cardinality(channels) > 0),
    UNIQUE NULLS NOT DISTINCT (property_id, period), UNIQUE NULLS NOT DISTINCT (property_id, number)
  );
  CREATE TABLE published_amount (
    publication_id text NOT NULL REFERENCES publication (id), property_id text, reference text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('fine', 'stipend')), period text NOT NULL, employee_id text NOT NULL, clause text NOT NULL,
    amount_fen bigint NOT NULL, entry_id text REFERENCES ledger_line (id), corrects text, PRIMARY KEY (publication_id, reference)
  );
  CREATE INDEX published_amount_by_employee ON published_amount (employee_id);
  CREATE TABLE objection (
    id text PRIMARY KEY, publication_id text NOT NULL REFERENCES publication (id), property_id text, raised_by text NOT NULL,
    raised_at timestamptz NOT NULL, words text NOT NULL, answered_by text, answered_at timestamptz, answer text,
    CHECK ((answer IS NULL) = (answered_at IS NULL)), CHECK ((answer IS NULL) = (answered_by IS NULL))
  );
  CREATE INDEX objection_by_publication ON objection (publication_id);
`;

const payroll = `
  CREATE TABLE payroll_file (
    id text PRIMARY KEY, property_id text, number integer NOT NULL, made_by text NOT NULL, made_at timestamptz NOT NULL,
    items integer NOT NULL CHECK (items > 0), total_fen bigint NOT NULL, UNIQUE NULLS NOT DISTINCT (property_id, number)
  );
  CREATE TABLE payroll_item (
    file_id text NOT NULL REFERENCES payroll_file (id), place integer NOT NULL, property_id text, reference text NOT NULL UNIQUE,
    publication_id text NOT NULL REFERENCES publication (id), PRIMARY KEY (file_id, place),
    FOREIGN KEY (publication_id, reference) REFERENCES published_amount (publication_id, reference)
  );
`;

const TABLES = ['publication', 'published_amount', 'objection', 'payroll_file', 'payroll_item'];

export class PublishResults1764000000709 implements MigrationInterface {
  name = 'PublishResults1764000000709';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [publications, payroll]) await runner.query(statements);
    for (const table of TABLES) await runner.query(scopeTable(table));
    for (const table of TABLES.filter((name) => name !== 'objection')) await runner.query(appendOnly(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
