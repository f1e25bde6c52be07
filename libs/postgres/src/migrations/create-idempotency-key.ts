import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expand. The answers given to commands, so that the same key gets the same answer (style.md 6). */
export class CreateIdempotencyKey1750000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        caller      text NOT NULL,
        key         text NOT NULL,
        operation   text NOT NULL,
        input_hash  text NOT NULL,
        status      smallint,
        answer      jsonb,
        created_at  timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, key)
      );
      CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
