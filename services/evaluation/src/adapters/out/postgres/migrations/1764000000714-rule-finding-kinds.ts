// Why: the quality centre says which findings of its day checks are of one kind, and takes such a word back (M-18). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = `
  CREATE TABLE finding_kind_ruling (
    id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, ruled_at timestamptz NOT NULL, reversed_at timestamptz,
    state jsonb NOT NULL, version integer NOT NULL
  );
  CREATE INDEX finding_kind_ruling_by_month ON finding_kind_ruling (property_id, month);
`;

export class RuleFindingKinds1764000000714 implements MigrationInterface {
  name = 'RuleFindingKinds1764000000714';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(scopeTable('finding_kind_ruling'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finding_kind_ruling');
  }
}
