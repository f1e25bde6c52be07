// Why: the utility's meter and those of common use stand against the meters of the homes below them. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMainMeters1764000000753 implements MigrationInterface {
  name = 'CreateMainMeters1764000000753';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE main_meter (id text PRIMARY KEY, property_id text NOT NULL, fee_item_id text NOT NULL, code text NOT NULL, kind text NOT NULL,
        standing text NOT NULL, last_day date NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX main_meter_code ON main_meter (property_id, code) WHERE standing = 'in-use';
      CREATE INDEX main_meter_fee_item ON main_meter (property_id, fee_item_id);
    `);
    await runner.query(scopeTable('main_meter'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE main_meter');
  }
}
