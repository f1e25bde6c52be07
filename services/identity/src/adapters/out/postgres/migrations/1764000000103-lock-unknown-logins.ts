// Why: a login that nobody has is locked like an account, so that a lock does not tell which accounts exist. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LockUnknownLogins1764000000103 implements MigrationInterface {
  name = 'LockUnknownLogins1764000000103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unknown_login (
        login_digest text PRIMARY KEY,
        failures integer NOT NULL,
        locked_until timestamptz,
        last_at timestamptz NOT NULL
      );
      CREATE INDEX unknown_login_age ON unknown_login (last_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unknown_login');
  }
}
