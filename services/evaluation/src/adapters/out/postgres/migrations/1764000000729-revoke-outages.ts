// Why: an outage that was approved by mistake is taken back. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (list: string): string => `ALTER TABLE outage DROP CONSTRAINT outage_state_check,
  ADD CONSTRAINT outage_state_check CHECK (state IN (${list}))`;

export class RevokeOutages1764000000729 implements MigrationInterface {
  name = 'RevokeOutages1764000000729';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states("'declared', 'approved', 'rejected', 'revoked'"));
    await runner.query(`ALTER TABLE outage ADD COLUMN decided_as text[], ADD COLUMN revoked_by text, ADD COLUMN revoked_at timestamptz,
      ADD COLUMN revoked_for text, ADD CONSTRAINT outage_revoked_check CHECK ((state = 'revoked') = (revoked_at IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was revoked waives nothing: without the word for it, it was rejected.
    await runner.query(`ALTER TABLE outage DROP CONSTRAINT outage_revoked_check;
      UPDATE outage SET state = 'rejected', reasons = revoked_for WHERE state = 'revoked';
      ALTER TABLE outage DROP COLUMN decided_as, DROP COLUMN revoked_by, DROP COLUMN revoked_at, DROP COLUMN revoked_for`);
    await runner.query(states("'declared', 'approved', 'rejected'"));
  }
}
