import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Expand. The history becomes the audit: from where, as which appointment and on whose behalf, and what stood before and
 * after. Entries of before know none of it. A BRIN index costs a write next to nothing: entries come in order of time.
 */
export class WidenHistory1750000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE history
        ADD COLUMN address text,
        ADD COLUMN agent text,
        ADD COLUMN acts_as jsonb,
        ADD COLUMN before jsonb,
        ADD COLUMN after jsonb;
      CREATE INDEX history_by_time ON history USING brin (recorded_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX history_by_time;
      ALTER TABLE history DROP COLUMN address, DROP COLUMN agent, DROP COLUMN acts_as, DROP COLUMN before, DROP COLUMN after;
    `);
  }
}
