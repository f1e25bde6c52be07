// Why: accounts, the issuer's own state, signing keys, and what is known of the organisation. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1764000000101 implements MigrationInterface {
  name = 'CreateIdentity1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        login text NOT NULL UNIQUE CHECK (login = lower(login)),
        name text NOT NULL,
        employee_id text UNIQUE,
        platform_role text CHECK (platform_role IN ('group-it', 'cli')),
        external_subject text UNIQUE,
        disabled boolean NOT NULL DEFAULT false,
        password_hash text NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        locked_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE failed_sign_in (address text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX failed_sign_in_address ON failed_sign_in (address, at);
      CREATE TABLE issuer_item (
        kind text NOT NULL,
        id text NOT NULL,
        payload jsonb NOT NULL,
        grant_id text,
        uid text,
        user_code text,
        expires_at timestamptz,
        PRIMARY KEY (kind, id)
      );
      CREATE INDEX issuer_item_grant ON issuer_item (grant_id) WHERE grant_id IS NOT NULL;
      CREATE INDEX issuer_item_uid ON issuer_item (kind, uid) WHERE uid IS NOT NULL;
      CREATE INDEX issuer_item_expiry ON issuer_item (expires_at);
      CREATE TABLE signing_key (
        id text PRIMARY KEY,
        private_jwk jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE unit (
        id text PRIMARY KEY,
        kind text NOT NULL,
        parent_id text,
        property_id text,
        at timestamptz NOT NULL
      );
      CREATE TABLE property (id text PRIMARY KEY, unit_id text NOT NULL, time_zone text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE appointment (
        id text PRIMARY KEY,
        employee_id text,
        unit_id text,
        property_id text,
        role text,
        from_day date,
        until_day date,
        started_by text,
        ended_by text,
        started_at timestamptz,
        ended_at timestamptz
      );
      CREATE INDEX appointment_employee ON appointment (employee_id);
      CREATE TABLE withdrawn_event (event_id text PRIMARY KEY);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE account, failed_sign_in, issuer_item, signing_key, unit, property, appointment, withdrawn_event',
    );
  }
}
