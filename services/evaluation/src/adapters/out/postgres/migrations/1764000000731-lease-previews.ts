// Why: several processes work previews out; one that is being worked out is left alone by the others. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeasePreviews1764000000731 implements MigrationInterface {
  name = 'LeasePreviews1764000000731';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE preview ADD COLUMN lease text, ADD COLUMN leased_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE preview DROP COLUMN lease, DROP COLUMN leased_until');
  }
}
