// Why: the venues of each property, and copies of the properties and homes that are served, bound to the caller's scope. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['venue', 'property_copy', 'household_copy', 'department_copy'];

export class CreateConvenience1764000000801 implements MigrationInterface {
  name = 'CreateConvenience1764000000801';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE venue (id text PRIMARY KEY, property_id text NOT NULL, code text NOT NULL, name text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL, UNIQUE (property_id, code));
      CREATE TABLE property_copy (property_id text PRIMARY KEY, time_zone text NOT NULL, name text NOT NULL, at timestamptz NOT NULL);
      CREATE TABLE household_copy (household_id text PRIMARY KEY, property_id text NOT NULL, building text NOT NULL, room text NOT NULL,
        at timestamptz NOT NULL);
      CREATE TABLE department_copy (department_id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX household_copy_property ON household_copy (property_id, building, room);
    `);
    for (const table of TABLES) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE department_copy, household_copy, property_copy, venue');
  }
}
