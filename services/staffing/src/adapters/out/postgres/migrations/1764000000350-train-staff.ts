// Why: a year's training with its budget, sessions that were held, and internal examinations (rulebook J-10). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['training_plan', 'training_session', 'examination'];

export class TrainStaff1764000000350 implements MigrationInterface {
  name = 'TrainStaff1764000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training_plan (id text PRIMARY KEY, property_id text NOT NULL, year text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX training_plan_one ON training_plan (property_id, year) WHERE standing <> 'withdrawn';
      CREATE TABLE training_session (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, trainer text NOT NULL,
        held_at timestamptz NOT NULL, judged boolean NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX training_session_property ON training_session (property_id, held_at);
      CREATE TABLE examination (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, taken_at timestamptz NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX examination_property ON examination (property_id, taken_at);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
