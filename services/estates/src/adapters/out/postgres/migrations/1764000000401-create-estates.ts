// Why: the group's properties and the register of their households. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEstates1764000000401 implements MigrationInterface {
  name = 'CreateEstates1764000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE property (id text PRIMARY KEY, property_id text NOT NULL, code text NOT NULL UNIQUE, name text NOT NULL, service_start date NOT NULL,
        households integer NOT NULL CHECK (households >= 0), state jsonb NOT NULL, version integer NOT NULL, CHECK (id = property_id));
      CREATE TABLE household (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property, building text NOT NULL, room text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, building, room));
      CREATE INDEX household_address ON household USING gin ((building || '-' || room) gin_trgm_ops);
    `);
    for (const table of ['property', 'household']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE household, property');
  }
}
