// Why: what items brought and cost by month, the general manager's ratings, and the callbacks that they have in view. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['reckoning', 'quality_rating', 'callback_copy'];

export class CreateReckonings1764000000805 implements MigrationInterface {
  name = 'CreateReckonings1764000000805';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reckoning (id text PRIMARY KEY, property_id text NOT NULL, item_id text NOT NULL, month text NOT NULL,
        standing text NOT NULL, result numeric NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (item_id, month),
        CHECK ((standing = 'sound') = (result >= 0)));
      CREATE INDEX reckoning_property ON reckoning (property_id, month);
      CREATE TABLE quality_rating (id text PRIMARY KEY, property_id text NOT NULL, item_id text NOT NULL, half_year text NOT NULL,
        department_id text NOT NULL, state jsonb NOT NULL, version integer NOT NULL, UNIQUE (item_id, half_year));
      CREATE INDEX quality_rating_property ON quality_rating (property_id, half_year);
      CREATE TABLE callback_copy (callback_id text PRIMARY KEY, property_id text NOT NULL, about_id text NOT NULL, level text NOT NULL,
        at timestamptz NOT NULL);
      CREATE INDEX callback_copy_about ON callback_copy (about_id, at);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE callback_copy, quality_rating, reckoning');
  }
}
