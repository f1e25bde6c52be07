// Why: tools are lent to the staff and come back, or are lost (rulebook D-09). Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LendTools1764000000342 implements MigrationInterface {
  name = 'LendTools1764000000342';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tool_loan (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, tool text NOT NULL, number text,
        lent_at timestamptz NOT NULL, due_at timestamptz NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX tool_loan_property ON tool_loan (property_id, due_at);
      CREATE INDEX tool_loan_employee ON tool_loan (employee_id);
      CREATE UNIQUE INDEX tool_loan_out ON tool_loan (property_id, number) WHERE standing = 'out' AND number IS NOT NULL;
    `);
    await runner.query(scopeTable('tool_loan'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tool_loan');
  }
}
