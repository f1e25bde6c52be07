// Why: random draws with their calls, owners' answers, and yearly ballots; the next seed lies apart from what is shown. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskOwners1764000000513 implements MigrationInterface {
  name = 'AskOwners1764000000513';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_seed (property_id text PRIMARY KEY, seed text NOT NULL, commitment text NOT NULL);
      CREATE TABLE survey_draw (id text PRIMARY KEY, property_id text NOT NULL, day date NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, UNIQUE (property_id, day));
      CREATE TABLE survey_call (id text PRIMARY KEY, property_id text NOT NULL, draw_id text NOT NULL REFERENCES survey_draw,
        department_id text NOT NULL, matter_id text NOT NULL, day date NOT NULL, caller text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (draw_id, matter_id));
      CREATE INDEX survey_call_property ON survey_call (property_id, day);
      CREATE INDEX survey_call_matter ON survey_call (matter_id);
      CREATE TABLE owner_answer (id text PRIMARY KEY, property_id text NOT NULL, department_id text NOT NULL, matter_id text,
        method text NOT NULL, source text NOT NULL, level text NOT NULL, answered_by text NOT NULL, at timestamptz NOT NULL,
        valid boolean, paper_number text, ballot_id text, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX owner_answer_property ON owner_answer (property_id, at DESC);
      CREATE INDEX owner_answer_ballot ON owner_answer (ballot_id) WHERE ballot_id IS NOT NULL;
      CREATE UNIQUE INDEX owner_answer_paper ON owner_answer (property_id, paper_number)
        WHERE paper_number IS NOT NULL AND standing = 'standing';
      CREATE TABLE ballot (id text PRIMARY KEY, property_id text NOT NULL, year text NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX ballot_year ON ballot (property_id, year) WHERE standing <> 'cancelled';
    `);
    for (const table of ['survey_seed', 'survey_draw', 'survey_call', 'owner_answer', 'ballot'])
      await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballot, owner_answer, survey_call, survey_draw, survey_seed');
  }
}
