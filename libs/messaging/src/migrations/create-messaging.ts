import type { MigrationInterface, QueryRunner } from '@goldkey/postgres';

/** Expand. Outbox, inbox, positions and parked events: the same in every service (style.md 6). */
export class CreateMessaging1750000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
        id          uuid NOT NULL,
        topic       text NOT NULL,
        key         text NOT NULL,
        type        text NOT NULL,
        headers     jsonb NOT NULL,
        payload     jsonb NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now(),
        sent_at     timestamptz
      );
      CREATE INDEX outbox_unsent ON outbox (seq) WHERE sent_at IS NULL;
      -- Many rows are marked and later deleted: let autovacuum look early, and leave room for updates in place.
      ALTER TABLE outbox SET (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

      CREATE TABLE inbox (
        consumer    text NOT NULL,
        source      text NOT NULL,
        event_id    text NOT NULL,
        handled_at  timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, source, event_id)
      );
      CREATE INDEX inbox_by_age ON inbox USING brin (handled_at);

      CREATE TABLE position (
        consumer     text NOT NULL,
        topic        text NOT NULL,
        partition    integer NOT NULL,
        next_offset  bigint NOT NULL,
        PRIMARY KEY (consumer, topic, partition)
      );

      CREATE TABLE parked (
        consumer     text NOT NULL,
        source       text NOT NULL,
        event_id     text NOT NULL,
        topic        text NOT NULL,
        partition    integer NOT NULL,
        "offset"     bigint NOT NULL,
        type         text NOT NULL,
        property_id  text,
        headers      jsonb NOT NULL,
        payload      text,
        error        text NOT NULL,
        attempts     integer NOT NULL,
        first_at     timestamptz NOT NULL DEFAULT now(),
        last_at      timestamptz NOT NULL DEFAULT now(),
        replay_at    timestamptz,
        PRIMARY KEY (consumer, source, event_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox, inbox, position, parked');
  }
}
