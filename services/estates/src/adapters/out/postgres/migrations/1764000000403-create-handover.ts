// Why: the record of a home given to its owner, with check-list, keys, first readings and signature. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHandover1764000000403 implements MigrationInterface {
  name = 'CreateHandover1764000000403';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handover (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property, household_id text NOT NULL UNIQUE REFERENCES household,
        held_on date NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
    `);
    await runner.query(scopeTable('handover'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handover');
  }
}
