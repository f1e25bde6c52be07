// Why: the group bounds by amount what each level decides, in versions from a day on. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SetAuthorityLimits1764000000735 implements MigrationInterface {
  name = 'SetAuthorityLimits1764000000735';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE authority_limits (id text PRIMARY KEY, property_id text CHECK (property_id IS NULL), no integer NOT NULL UNIQUE,
        from_day date NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
    `);
    await runner.query(scopeTable('authority_limits', 'property_id', { groupWide: 'visible' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE authority_limits');
  }
}
