// Why: which rows of other systems are here, so that an import that is repeated adds nothing. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSourceRows1764000000621 implements MigrationInterface {
  name = 'CreateSourceRows1764000000621';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE source_row (source text NOT NULL, kind text NOT NULL, key text NOT NULL, property_id text NOT NULL,
        record_id text NOT NULL, hash text NOT NULL, PRIMARY KEY (source, kind, key, property_id));
    `);
    await runner.query(scopeTable('source_row'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE source_row');
  }
}
