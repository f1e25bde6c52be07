// Why: files that no record names are swept; whether one does is known. What is there already counts as named. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SweepAttachments1764000000652 implements MigrationInterface {
  name = 'SweepAttachments1764000000652';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attachment ADD COLUMN named boolean NOT NULL DEFAULT true,
        ADD COLUMN received_at timestamptz NOT NULL DEFAULT now();
      ALTER TABLE attachment ALTER COLUMN named SET DEFAULT false;
      CREATE INDEX attachment_unnamed ON attachment (received_at) WHERE NOT named;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attachment DROP COLUMN named, DROP COLUMN received_at');
  }
}
