// Why: kinds of matters, and clocks with the rules that they start by; alarms lie apart so that the log needs no index more. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepClocks1764000000511 implements MigrationInterface {
  name = 'KeepClocks1764000000511';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD COLUMN kind text NOT NULL DEFAULT 'complaint';
      CREATE TABLE clock_rules (id text PRIMARY KEY, property_id text NOT NULL UNIQUE, rule_version integer NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE TABLE clock_alarm (complaint_id text PRIMARY KEY, property_id text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX clock_alarm_at ON clock_alarm (at);
    `);
    for (const table of ['clock_rules', 'clock_alarm']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE clock_alarm, clock_rules; ALTER TABLE complaint DROP COLUMN kind');
  }
}
