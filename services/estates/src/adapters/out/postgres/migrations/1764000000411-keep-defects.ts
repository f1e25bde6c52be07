// Why: what is found at a hand-over is open until it is put right, item by item. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepDefects1764000000411 implements MigrationInterface {
  name = 'KeepDefects1764000000411';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handover_defect (id text PRIMARY KEY, property_id text NOT NULL REFERENCES property,
        household_id text NOT NULL REFERENCES household, handover_id text NOT NULL REFERENCES handover, found_on date NOT NULL,
        due_on date, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX handover_defect_handover ON handover_defect (handover_id);
    `);
    await runner.query(scopeTable('handover_defect'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handover_defect');
  }
}
