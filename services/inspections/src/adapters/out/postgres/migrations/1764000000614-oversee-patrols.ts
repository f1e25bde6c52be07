// Why: each week's patrol records are signed by who stands above those who walked; findings are sought by kind. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OverseePatrols1764000000614 implements MigrationInterface {
  name = 'OverseePatrols1764000000614';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE patrol_review (id text PRIMARY KEY, property_id text NOT NULL, week text NOT NULL, reviewer_id text NOT NULL,
        signed_at timestamptz NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, week));
      CREATE INDEX finding_kind ON finding (property_id, category, raised_at);
      CREATE INDEX finding_round ON finding (round_id) WHERE round_id IS NOT NULL;
    `);
    await runner.query(scopeTable('patrol_review'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE patrol_review; DROP INDEX finding_kind; DROP INDEX finding_round');
  }
}
