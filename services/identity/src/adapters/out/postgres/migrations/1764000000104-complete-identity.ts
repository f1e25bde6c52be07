// Why: second factors, links for new passwords, roles of the group's own, deputies, and where messages reach people.
// Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompleteIdentity1764000000104 implements MigrationInterface {
  name = 'CompleteIdentity1764000000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
        ADD COLUMN contact text,
        ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
        ADD COLUMN second_factor jsonb;
      CREATE INDEX account_roles ON account USING gin (roles);
      ALTER TABLE unit ADD COLUMN name text;
      CREATE TABLE sign_in_step (
        interaction text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        asked text NOT NULL CHECK (asked IN ('code', 'enrolment', 'password')),
        sealed_secret text,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE reset_link (
        digest text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX reset_link_account ON reset_link (account_id, made_at);
      CREATE TABLE role (
        id text PRIMARY KEY,
        names jsonb,
        permissions text[] NOT NULL,
        second_factor boolean NOT NULL,
        built_in boolean NOT NULL
      );
      CREATE TABLE deputy (
        id text PRIMARY KEY,
        appointment_id text NOT NULL,
        holder_employee_id text NOT NULL,
        deputy_employee_id text NOT NULL,
        from_day date NOT NULL,
        until_day date NOT NULL,
        ended_at timestamptz,
        made_by text NOT NULL
      );
      CREATE INDEX deputy_appointment ON deputy (appointment_id);
      CREATE INDEX deputy_employee ON deputy (deputy_employee_id) WHERE ended_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in_step, reset_link, role, deputy;
      ALTER TABLE unit DROP COLUMN name;
      ALTER TABLE account DROP COLUMN roles, DROP COLUMN contact, DROP COLUMN must_change_password, DROP COLUMN second_factor;
    `);
  }
}
