// Why: while a ballot is open its papers lie apart, in no order and without an instant, so that nobody can tell whose is whose.
// Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPapersApart1764000000537 implements MigrationInterface {
  name = 'KeepPapersApart1764000000537';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot_paper (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), property_id text NOT NULL,
        ballot_id text NOT NULL REFERENCES ballot, department_id text NOT NULL, level text NOT NULL, valid boolean NOT NULL);
      CREATE INDEX ballot_paper_ballot ON ballot_paper (ballot_id);
    `);
    await runner.query(scopeTable('ballot_paper'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballot_paper');
  }
}
