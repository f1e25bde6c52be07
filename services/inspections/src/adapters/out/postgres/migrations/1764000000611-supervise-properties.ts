// Why: night checks, full-coverage inspections and by what they are reckoned in a property. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SuperviseProperties1764000000611 implements MigrationInterface {
  name = 'SuperviseProperties1764000000611';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE night_check (id text PRIMARY KEY, property_id text NOT NULL, kind text NOT NULL, inspector_id text NOT NULL, planned_by text,
        standing text NOT NULL, planned_at timestamptz, started_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX night_check_started ON night_check (property_id, started_at DESC);
      CREATE INDEX night_check_planned ON night_check (property_id, planned_at) WHERE standing = 'planned';
      CREATE TABLE full_coverage (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, standing text NOT NULL,
        opened_at timestamptz NOT NULL, completed_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX full_coverage_open ON full_coverage (property_id) WHERE standing = 'open';
      CREATE INDEX full_coverage_month ON full_coverage (property_id, month);
      CREATE TABLE supervision_limits (id text PRIMARY KEY, property_id text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
    `);
    for (const table of ['night_check', 'full_coverage', 'supervision_limits']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE supervision_limits, full_coverage, night_check');
  }
}
