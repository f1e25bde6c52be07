// Why: answers to the staff survey, each employee's own once per topic and month (rulebook J-06, J-07, J-09). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SurveyStaff1764000000351 implements MigrationInterface {
  name = 'SurveyStaff1764000000351';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_answer (id text PRIMARY KEY, property_id text NOT NULL, department_id text NOT NULL, topic text NOT NULL,
        month text NOT NULL, at timestamptz NOT NULL, unique_name text, standing text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL);
      CREATE UNIQUE INDEX survey_answer_once ON survey_answer (unique_name);
      CREATE INDEX survey_answer_month ON survey_answer (property_id, month, at);
    `);
    await runner.query(scopeTable('survey_answer'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE survey_answer');
  }
}
