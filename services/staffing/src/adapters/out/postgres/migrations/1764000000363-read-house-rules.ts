// Why: who has read a house rule was a number; now each says so, and whoever is called is reminded. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadHouseRules1764000000363 implements MigrationInterface {
  name = 'ReadHouseRules1764000000363';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE house_rule_reading (id text PRIMARY KEY, property_id text NOT NULL,
        rule_id text NOT NULL REFERENCES house_rule (id), employee_id text NOT NULL, standing text NOT NULL, read_by date,
        read_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX house_rule_reading_rule ON house_rule_reading (rule_id);
      CREATE INDEX house_rule_reading_employee ON house_rule_reading (employee_id);
    `);
    await runner.query(scopeTable('house_rule_reading'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE house_rule_reading');
  }
}
