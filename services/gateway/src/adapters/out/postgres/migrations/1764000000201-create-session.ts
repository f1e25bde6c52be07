// Why: a signed-in browser is known by all replicas and survives a restart. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSession1764000000201 implements MigrationInterface {
  name = 'CreateSession1764000000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id text PRIMARY KEY,
        issuer_token text NOT NULL,
        issuer_token_expires_at timestamptz NOT NULL,
        refresh_token text,
        id_token text,
        csrf_token text NOT NULL,
        started_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX session_last_seen ON session (last_seen_at)');
    await runner.query(`
      CREATE TABLE pending_sign_in (
        state text PRIMARY KEY,
        code_verifier text NOT NULL,
        nonce text NOT NULL,
        return_to text NOT NULL,
        started_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session, pending_sign_in');
  }
}
