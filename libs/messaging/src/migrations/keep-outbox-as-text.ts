import type { MigrationInterface, QueryRunner } from '@goldkey/postgres';

/**
 * Expand. The outbox only passes on what it holds: `json` keeps the text as it came, where `jsonb` takes it apart on the
 * way in and puts it together on the way out. A process of the version before writes into either.
 */
export class KeepOutboxAsText1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ALTER COLUMN headers TYPE json, ALTER COLUMN payload TYPE json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox ALTER COLUMN headers TYPE jsonb, ALTER COLUMN payload TYPE jsonb');
  }
}
