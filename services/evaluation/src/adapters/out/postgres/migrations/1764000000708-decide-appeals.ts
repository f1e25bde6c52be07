// Why: whoever is concerned appeals against a line, and the quality centre decides (rulebook 7). An upheld appeal keeps its
// line at nothing, whatever is told later, so that judging asks for it by the line's key. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = `
  CREATE TABLE appeal (
    id text PRIMARY KEY, version integer NOT NULL, property_id text, department_id text, line_id text NOT NULL REFERENCES ledger_line (id),
    line_key text NOT NULL, of_group boolean NOT NULL, month text NOT NULL, subject_kind text NOT NULL, subject_id text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'upheld', 'rejected')),
    filed_by text NOT NULL, filed_at timestamptz NOT NULL, reason text NOT NULL, evidence text[] NOT NULL,
    decided_by text, decided_at timestamptz, reasons text,
    CHECK ((state = 'open') = (decided_at IS NULL))
  );
  CREATE UNIQUE INDEX appeal_once ON appeal (line_id) WHERE state <> 'rejected';
  CREATE INDEX appeal_by_place ON appeal (property_id, month);
  CREATE INDEX appeal_by_subject ON appeal (subject_kind, subject_id);
`;

export class DecideAppeals1764000000708 implements MigrationInterface {
  name = 'DecideAppeals1764000000708';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(scopeTable('appeal'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal');
  }
}
