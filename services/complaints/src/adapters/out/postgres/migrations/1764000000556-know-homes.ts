// Why: whether a home belongs to the property of a matter is known here, as estates tells it, and asked for at most once. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowHomes1764000000556 implements MigrationInterface {
  name = 'KnowHomes1764000000556';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE home_copy (household_id text PRIMARY KEY, property_id text NOT NULL, at timestamptz NOT NULL)',
    );
    await runner.query(scopeTable('home_copy'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE home_copy');
  }
}
