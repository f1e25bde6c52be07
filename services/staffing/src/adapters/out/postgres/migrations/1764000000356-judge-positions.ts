// Why: how somebody did in a position over a period, by the position's own indicators; the person sees theirs wherever it lies,
// and the files that are its evidence. Kind: expand.
import { actingEmployee, noOwnRows, ownRows, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = `own.id = record_file.record_id AND own.employee_id = ${actingEmployee}`;
const certificates = `record_file.record_kind = 'certificate' AND EXISTS (SELECT FROM certificate own WHERE ${own})`;
const cards = `record_file.record_kind = 'position-card'
  AND EXISTS (SELECT FROM position_card own WHERE ${own} AND own.standing = 'approved')`;

export class JudgePositions1764000000356 implements MigrationInterface {
  name = 'JudgePositions1764000000356';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE position_card (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL,
        appointment_id text NOT NULL, position_id text NOT NULL, period text NOT NULL, drafted_at timestamptz NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX position_card_one ON position_card (appointment_id, period) WHERE standing <> 'withdrawn';
      CREATE INDEX position_card_property ON position_card (property_id, drafted_at DESC);
      CREATE INDEX position_card_employee ON position_card (employee_id);
    `);
    await runner.query(scopeTable('position_card'));
    await runner.query(ownRows('position_card', `employee_id = ${actingEmployee} AND standing = 'approved'`));
    await runner.query(noOwnRows('record_file'));
    await runner.query(ownRows('record_file', `(${certificates}) OR (${cards})`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noOwnRows('record_file'));
    await runner.query(ownRows('record_file', certificates));
    await runner.query('DROP TABLE position_card');
  }
}
