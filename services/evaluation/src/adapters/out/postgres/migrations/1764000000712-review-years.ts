// Why: an appointed group records a grade for each person of a property once a year (D-06). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = `
  CREATE TABLE year_review (
    id text PRIMARY KEY, property_id text NOT NULL, year text NOT NULL, completed_at timestamptz, state jsonb NOT NULL,
    version integer NOT NULL, UNIQUE (property_id, year)
  );
  CREATE INDEX year_review_by_year ON year_review (year);
`;

export class ReviewYears1764000000712 implements MigrationInterface {
  name = 'ReviewYears1764000000712';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(scopeTable('year_review'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE year_review');
  }
}
