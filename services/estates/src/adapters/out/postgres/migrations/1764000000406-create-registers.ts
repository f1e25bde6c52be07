// Why: visitors' vehicles, phases of construction, the owners' committee and its matters. Kind: expand.
import { registerTable } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['visitor_vehicle', 'construction_phase', 'committee_member', 'committee_matter'];

export class CreateRegisters1764000000406 implements MigrationInterface {
  name = 'CreateRegisters1764000000406';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(registerTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
