// Why: what other services found broken is repaired once, and asked about by their own records. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HandInRepairs1764000000553 implements MigrationInterface {
  name = 'HandInRepairs1764000000553';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handed_in_repair (property_id text NOT NULL, key text NOT NULL, origin_kind text NOT NULL,
        origin_id text NOT NULL, complaint_id text NOT NULL UNIQUE REFERENCES complaint,
        PRIMARY KEY (property_id, origin_kind, origin_id), UNIQUE (property_id, key));
      CREATE INDEX handed_in_repair_origin ON handed_in_repair (origin_kind, origin_id);
    `);
    await runner.query(scopeTable('handed_in_repair'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handed_in_repair');
  }
}
