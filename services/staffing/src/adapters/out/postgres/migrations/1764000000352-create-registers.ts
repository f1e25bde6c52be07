// Why: candidates, reports, pay handed over, honours; rules, papers and stores of the house. Kind: expand.
import { registerTable } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'candidate',
  'personnel_report',
  'pay_handover',
  'honour',
  'house_rule',
  'house_paper',
  'store_movement',
];

export class CreateRegisters1764000000352 implements MigrationInterface {
  name = 'CreateRegisters1764000000352';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(registerTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
