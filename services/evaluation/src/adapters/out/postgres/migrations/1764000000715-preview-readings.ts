// Why: what another reading of the source would have made of past months is worked out like a version, and is none. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PreviewReadings1764000000715 implements MigrationInterface {
  name = 'PreviewReadings1764000000715';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE preview ALTER version_id DROP NOT NULL, ADD COLUMN reading_id text, ADD COLUMN option_id text,
        ADD CONSTRAINT preview_of_one CHECK ((version_id IS NULL) = (reading_id IS NOT NULL AND option_id IS NOT NULL));
      CREATE INDEX preview_by_reading ON preview (reading_id, option_id, asked_at) WHERE reading_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM preview_line WHERE preview_id IN (SELECT id FROM preview WHERE version_id IS NULL);
      DELETE FROM preview WHERE version_id IS NULL;
      ALTER TABLE preview DROP CONSTRAINT preview_of_one, DROP COLUMN reading_id, DROP COLUMN option_id, ALTER version_id SET NOT NULL;
    `);
  }
}
