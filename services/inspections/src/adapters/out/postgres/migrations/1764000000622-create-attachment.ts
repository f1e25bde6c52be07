// Why: photos and papers of rounds, findings and renovations; the bytes lie in the object store. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachment1764000000622 implements MigrationInterface {
  name = 'CreateAttachment1764000000622';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE attachment (id text PRIMARY KEY, property_id text NOT NULL, state jsonb NOT NULL, version integer NOT NULL)',
    );
    await runner.query(scopeTable('attachment'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
