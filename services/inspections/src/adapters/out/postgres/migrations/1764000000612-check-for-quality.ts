// Why: the quality centre's day checks, joint inspections, third-party results and draws. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckForQuality1764000000612 implements MigrationInterface {
  name = 'CheckForQuality1764000000612';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE day_check (id text PRIMARY KEY, property_id text NOT NULL, inspector_id text NOT NULL, standing text NOT NULL,
        checked_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX day_check_checked ON day_check (property_id, checked_at DESC);
      CREATE TABLE joint_inspection (id text PRIMARY KEY, property_id text NOT NULL, standing text NOT NULL, meets_at timestamptz NOT NULL,
        held_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX joint_inspection_meets ON joint_inspection (property_id, meets_at DESC);
      CREATE TABLE third_party_result (id text PRIMARY KEY, property_id text NOT NULL, surveyor text NOT NULL, surveyed_on date NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX third_party_result_surveyed ON third_party_result (property_id, surveyed_on DESC);
      CREATE TABLE draw (id text PRIMARY KEY, property_ids jsonb NOT NULL, kind text NOT NULL, standing text NOT NULL,
        committed_at timestamptz NOT NULL, seed text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX draw_committed ON draw (committed_at DESC);
    `);
    for (const table of ['day_check', 'joint_inspection', 'third_party_result']) await runner.query(scopeTable(table));
    // A draw is of many properties: whoever sees one of them may repeat it, whoever sees all of them may make it.
    await runner.query(`
      ALTER TABLE draw ENABLE ROW LEVEL SECURITY;
      ALTER TABLE draw FORCE ROW LEVEL SECURITY;
      CREATE POLICY draw_read ON draw FOR SELECT
        USING ((SELECT goldkey_scope_is_all()) OR property_ids ?| (SELECT goldkey_scope_properties())::text[]);
      CREATE POLICY draw_add ON draw FOR INSERT
        WITH CHECK ((SELECT goldkey_scope_is_all()) OR property_ids <@ to_jsonb((SELECT goldkey_scope_properties())));
      CREATE POLICY draw_change ON draw FOR UPDATE
        USING ((SELECT goldkey_scope_is_all()) OR property_ids <@ to_jsonb((SELECT goldkey_scope_properties())))
        WITH CHECK ((SELECT goldkey_scope_is_all()) OR property_ids <@ to_jsonb((SELECT goldkey_scope_properties())));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draw, third_party_result, joint_inspection, day_check');
  }
}
