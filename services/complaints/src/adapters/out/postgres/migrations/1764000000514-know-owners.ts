// Why: home visits, household profiles, opinion surveys, and one cause that many call about. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowOwners1764000000514 implements MigrationInterface {
  name = 'KnowOwners1764000000514';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE home_visit (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL, employee_id text NOT NULL,
        planned_at timestamptz, made_at timestamptz, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX home_visit_property ON home_visit (property_id, made_at);
      CREATE INDEX home_visit_household ON home_visit (household_id);
      CREATE TABLE household_profile (id text PRIMARY KEY, property_id text NOT NULL, household_id text NOT NULL UNIQUE,
        profiled_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX household_profile_property ON household_profile (property_id, profiled_at);
      CREATE TABLE opinion_survey (id text PRIMARY KEY, property_id text NOT NULL, year text NOT NULL, standing text NOT NULL,
        answers integer NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX opinion_survey_year ON opinion_survey (property_id, year) WHERE standing <> 'cancelled';
      CREATE TABLE mass_incident (id text PRIMARY KEY, property_id text NOT NULL, category text NOT NULL, standing text NOT NULL,
        begun_at timestamptz NOT NULL, ended_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX mass_incident_property ON mass_incident (property_id, standing);
    `);
    for (const table of ['home_visit', 'household_profile', 'opinion_survey', 'mass_incident'])
      await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mass_incident, opinion_survey, household_profile, home_visit');
  }
}
