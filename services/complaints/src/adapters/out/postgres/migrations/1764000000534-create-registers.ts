// Why: what is said online; outside bodies, visits and agreements. Kind: expand.
import { registerTable } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['online_voice', 'outside_body', 'outside_visit', 'agreement'];

export class CreateRegisters1764000000534 implements MigrationInterface {
  name = 'CreateRegisters1764000000534';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(registerTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
