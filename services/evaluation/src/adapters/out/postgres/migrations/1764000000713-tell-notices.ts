// Why: people are told of what is due, of what was charged and decided; and other systems hear of it by webhook. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark says that a matter may be something to tell; marks are only added and removed, as those of months. */
const notices = `
  CREATE TABLE notice (
    id text PRIMARY KEY, reason text NOT NULL UNIQUE, matter text NOT NULL, recipient text NOT NULL, kind text NOT NULL,
    property_id text, clause text, at timestamptz NOT NULL, about_kind text NOT NULL, about_id text NOT NULL, points bigint,
    fine_fen bigint, details jsonb NOT NULL, revision integer NOT NULL CHECK (revision > 0), told_at timestamptz NOT NULL,
    withdrawn_at timestamptz
  );
  CREATE INDEX notice_by_recipient ON notice (recipient, told_at DESC);
  CREATE INDEX notice_by_matter ON notice (matter) WHERE matter <> 'due';
  CREATE INDEX notice_of_time ON notice (at) WHERE matter = 'due' AND withdrawn_at IS NULL;
  CREATE TABLE notice_mark (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, matter text NOT NULL,
    marked_at timestamptz NOT NULL);
  CREATE TABLE notice_difference (reason text PRIMARY KEY, seen_at timestamptz NOT NULL);
  CREATE TABLE notice_read (reader text NOT NULL, notice_id text NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
    revision integer NOT NULL, read_at timestamptz NOT NULL, PRIMARY KEY (reader, notice_id));
  CREATE INDEX notice_read_by_notice ON notice_read (notice_id);
  CREATE TABLE notice_choice (reader text PRIMARY KEY, unwanted text[] NOT NULL, version integer NOT NULL);
  CREATE INDEX upcoming_duty_of_people ON upcoming_duty (deadline) WHERE subject_kind = 'employee' AND NOT done;
  CREATE INDEX fact_of_certificates ON fact (employee_id) WHERE kind = 'staffing.certificate.granted';
`;

/** A line is what waits before one target, in the order of \`seq\`; the lease says who works at it. */
const webhooks = `
  CREATE TABLE webhook_target (
    id text PRIMARY KEY, name text NOT NULL, url text NOT NULL, kinds text[] NOT NULL, unit_id text, sealed_secret text NOT NULL,
    state text NOT NULL CHECK (state IN ('active', 'paused', 'disabled')), created_by text NOT NULL, created_at timestamptz NOT NULL,
    failures integer NOT NULL, failing_since timestamptz, next_at timestamptz, lease text, leased_until timestamptz,
    last_attempt_at timestamptz, last_status integer, last_error text, version integer NOT NULL
  );
  CREATE TABLE webhook_delivery (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, target_id text NOT NULL REFERENCES webhook_target (id) ON DELETE CASCADE,
    message_id text NOT NULL, type text NOT NULL, body text NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'delivered', 'given-up')), attempts integer NOT NULL,
    created_at timestamptz NOT NULL, last_attempt_at timestamptz, last_status integer, last_error text,
    UNIQUE (target_id, message_id)
  );
  CREATE INDEX webhook_delivery_pending ON webhook_delivery (target_id, seq) WHERE state = 'pending';
`;

export class TellNotices1764000000713 implements MigrationInterface {
  name = 'TellNotices1764000000713';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notices);
    await runner.query(scopeTable('notice', 'property_id', { groupWide: 'visible' }));
    await runner.query(webhooks);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX upcoming_duty_of_people, fact_of_certificates');
    await runner.query(
      'DROP TABLE webhook_delivery, webhook_target, notice_choice, notice_read, notice_difference, notice_mark, notice',
    );
  }
}
