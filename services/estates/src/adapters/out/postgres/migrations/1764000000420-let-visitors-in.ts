// Why: who is announced, let in, out again or not let in at the gate. Kind: expand.
import { registerTable } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetVisitorsIn1764000000420 implements MigrationInterface {
  name = 'LetVisitorsIn1764000000420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(registerTable('gate_visit'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gate_visit');
  }
}
