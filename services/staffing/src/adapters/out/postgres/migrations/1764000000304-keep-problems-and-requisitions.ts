// Why: problems that meetings carry forward, and requisitions that wait for another's approval. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepProblemsAndRequisitions1764000000304 implements MigrationInterface {
  name = 'KeepProblemsAndRequisitions1764000000304';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE problem (id text PRIMARY KEY, property_id text NOT NULL, meeting_kind text NOT NULL, meeting_id text NOT NULL,
        raised_at timestamptz NOT NULL, due_on date, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX problem_open ON problem (property_id, meeting_kind) WHERE standing = 'open';
      CREATE INDEX problem_meeting ON problem (meeting_id);
      CREATE TABLE requisition (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, requested_by text NOT NULL,
        unique_name text, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, unique_name));
    `);
    for (const table of ['problem', 'requisition']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE problem, requisition');
  }
}
