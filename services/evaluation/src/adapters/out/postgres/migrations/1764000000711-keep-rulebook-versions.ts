// Why: versions of the rulebook are drafted, previewed on past months and approved in the console (rulebook 7). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of a preview are those that differ: what a subject has by a clause in a month, before and after. */
const statements = `
  CREATE TABLE rulebook_version (
    id text PRIMARY KEY, property_id text CHECK (property_id IS NULL), from_day date NOT NULL,
    standing text NOT NULL CHECK (standing IN ('draft', 'proposed', 'approved', 'withdrawn')), state jsonb NOT NULL, version integer NOT NULL
  );
  CREATE UNIQUE INDEX rulebook_version_begins ON rulebook_version (from_day) WHERE standing = 'approved';
  CREATE TABLE preview (
    id text PRIMARY KEY, version_id text NOT NULL REFERENCES rulebook_version (id), parameters jsonb NOT NULL, months text[] NOT NULL,
    property_ids text[] NOT NULL, of_group boolean NOT NULL, asked_by text NOT NULL, asked_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')), done integer NOT NULL, total integer NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX preview_waiting ON preview (asked_at) WHERE state IN ('waiting', 'running');
  CREATE TABLE preview_line (
    preview_id text NOT NULL REFERENCES preview (id), property_id text, month text NOT NULL, clause text NOT NULL,
    subject_kind text NOT NULL, subject_id text NOT NULL, points_before bigint NOT NULL, points_after bigint NOT NULL,
    fine_before bigint NOT NULL, fine_after bigint NOT NULL, missed_before integer NOT NULL, missed_after integer NOT NULL
  );
  CREATE INDEX preview_line_by_preview ON preview_line (preview_id);
`;

export class KeepRulebookVersions1764000000711 implements MigrationInterface {
  name = 'KeepRulebookVersions1764000000711';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(scopeTable('rulebook_version', 'property_id', { groupWide: 'visible' }));
    await runner.query(scopeTable('preview_line'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE preview_line, preview, rulebook_version');
  }
}
