// Why: the reception log with its numbers, owners' links and forums, and local copies of places. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateComplaints1764000000501 implements MigrationInterface {
  name = 'CreateComplaints1764000000501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE property_copy (property_id text PRIMARY KEY, code text, name text NOT NULL, time_zone text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE department_copy (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX department_copy_property ON department_copy (property_id);
      CREATE TABLE complaint_number (property_id text NOT NULL, month text NOT NULL, last integer NOT NULL, PRIMARY KEY (property_id, month));
      CREATE TABLE complaint (
        id text PRIMARY KEY, property_id text NOT NULL, number text NOT NULL, department_id text NOT NULL, category text NOT NULL,
        description text NOT NULL, channel text NOT NULL, household_id text, room text, contact_name text, contact_phone text,
        major boolean NOT NULL, in_scope boolean NOT NULL, standing text NOT NULL, assignee_id text,
        received_at timestamptz NOT NULL, due_at timestamptz, closed_at timestamptz,
        external_source text, external_key text, external_hash text, state jsonb NOT NULL, version integer NOT NULL,
        UNIQUE (property_id, number), CHECK (closed_at IS NULL OR closed_at >= received_at));
      CREATE UNIQUE INDEX complaint_external ON complaint (external_source, external_key, property_id) WHERE external_source IS NOT NULL;
      CREATE INDEX complaint_received ON complaint (received_at DESC, id DESC);
      CREATE INDEX complaint_property_received ON complaint (property_id, received_at DESC);
      CREATE INDEX complaint_department ON complaint (department_id);
      CREATE INDEX complaint_words ON complaint USING gin (number gin_trgm_ops, contact_phone gin_trgm_ops, room gin_trgm_ops, description gin_trgm_ops)
        WITH (fastupdate = on);
      CREATE TABLE owner_link (id text PRIMARY KEY, property_id text NOT NULL, token_hash text NOT NULL UNIQUE, expires_at timestamptz NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE TABLE owner_forum (id text PRIMARY KEY, property_id text NOT NULL, held_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX owner_forum_property ON owner_forum (property_id, held_at);
    `);
    for (const table of [
      'property_copy',
      'department_copy',
      'complaint_number',
      'complaint',
      'owner_link',
      'owner_forum',
    ]) {
      await runner.query(scopeTable(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE owner_forum, owner_link, complaint, complaint_number, department_copy, property_copy',
    );
  }
}
