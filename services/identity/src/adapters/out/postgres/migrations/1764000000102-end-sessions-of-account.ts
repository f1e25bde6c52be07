// Why: a new password ends an account's sessions, found by its id; a withdrawn unit or property is known by its event.
// Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndSessionsOfAccount1764000000102 implements MigrationInterface {
  name = 'EndSessionsOfAccount1764000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX issuer_item_account ON issuer_item ((payload->>'accountId'));
      ALTER TABLE unit ADD COLUMN defined_by text;
      ALTER TABLE property ADD COLUMN registered_by text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX issuer_item_account;
      ALTER TABLE unit DROP COLUMN defined_by;
      ALTER TABLE property DROP COLUMN registered_by;
    `);
  }
}
