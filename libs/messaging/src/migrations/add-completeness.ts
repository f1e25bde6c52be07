import type { MigrationInterface, QueryRunner } from '@goldkey/postgres';

/** Expand. Up to which instant a partition is known to be complete, and when that was read (completeness marks). */
export class AddCompleteness1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE position ADD COLUMN complete_up_to timestamptz, ADD COLUMN heard_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE position DROP COLUMN complete_up_to, DROP COLUMN heard_at');
  }
}
