// Why: what was told of a matter is taken back and told anew where its intake is put right, so its event ids stay; of matters from before nobody knows them. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepToldNews1764000000546 implements MigrationInterface {
  name = 'KeepToldNews1764000000546';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD COLUMN news_kept boolean NOT NULL DEFAULT false;
      CREATE TABLE told_news (matter_id text NOT NULL, id text NOT NULL, property_id text NOT NULL, type text NOT NULL,
        time text NOT NULL, data jsonb NOT NULL, taken_back boolean NOT NULL DEFAULT false, PRIMARY KEY (matter_id, id));
      CREATE INDEX complaint_proposal ON complaint (property_id, received_at DESC) WHERE state ? 'proposal';
    `);
    await runner.query(scopeTable('told_news'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX complaint_proposal');
    await runner.query('DROP TABLE told_news');
    await runner.query('ALTER TABLE complaint DROP COLUMN news_kept');
  }
}
