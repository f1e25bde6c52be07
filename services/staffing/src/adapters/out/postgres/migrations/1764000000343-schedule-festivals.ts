// Why: festivals that properties decorate for, with plan, approval and completion (rulebook M-31). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScheduleFestivals1764000000343 implements MigrationInterface {
  name = 'ScheduleFestivals1764000000343';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE festival (id text PRIMARY KEY, property_id text NOT NULL, name text NOT NULL, date date NOT NULL, standing text NOT NULL,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX festival_property ON festival (property_id, date);
    `);
    await runner.query(scopeTable('festival'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE festival');
  }
}
