// Why: emergency plans and drills, violations, matters of car parks, duties by law. Kind: expand.
import { registerTable } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['emergency_plan', 'emergency_drill', 'violation', 'car_park_matter', 'legal_duty'];

export class CreateRegisters1764000000654 implements MigrationInterface {
  name = 'CreateRegisters1764000000654';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(registerTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
