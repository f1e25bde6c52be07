import type { MigrationInterface, QueryRunner } from '@goldkey/postgres';

/**
 * Expand. Files that people bring in, row by row, so that an import goes on where it was broken off. They belong to who
 * brought them, not to a property: every query names the owner (import-jobs.ts).
 */
export class CreateImports1764000000900 implements MigrationInterface {
  name = 'CreateImports1764000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_job (
        id          uuid PRIMARY KEY,
        kind        text NOT NULL,
        owner       text NOT NULL,
        file_name   text NOT NULL,
        file_hash   text NOT NULL,
        headings    jsonb NOT NULL,
        places      jsonb NOT NULL,
        phase       text NOT NULL CHECK (phase IN ('mapping', 'checking', 'checked', 'running', 'done')),
        row_count   integer NOT NULL,
        failed      text,
        created_at  timestamptz NOT NULL DEFAULT now(),
        touched_at  timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX import_job_owner ON import_job (owner, kind, created_at DESC);
      CREATE TABLE import_row (
        job_id      uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
        row         integer NOT NULL,
        cells       jsonb NOT NULL,
        key         text,
        verdict     text CHECK (verdict IN ('new', 'changed', 'unchanged', 'bad')),
        outcome     text CHECK (outcome IN ('new', 'changed', 'unchanged', 'bad')),
        faults      jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (job_id, row)
      ) WITH (fillfactor = 70);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_row, import_job');
  }
}
