// Why: owners who open a link are told whom to call, as estates tells it with the property. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepContactsOfProperties1764000000755 implements MigrationInterface {
  name = 'KeepContactsOfProperties1764000000755';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE property_copy ADD COLUMN contact jsonb NOT NULL DEFAULT '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE property_copy DROP COLUMN contact');
  }
}
