// Why: two administrators who change a role at once are told of each other, as with accounts, which have a version already. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VersionRoles1764000000106 implements MigrationInterface {
  name = 'VersionRoles1764000000106';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role DROP COLUMN version');
  }
}
