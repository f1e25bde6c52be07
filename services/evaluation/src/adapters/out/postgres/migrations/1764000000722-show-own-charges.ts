// Why: who was moved to another property, or is charged by a clause of the group, sees their own charges wherever they lie and
// appeals against them (rulebook 7); of others they see no more than before. Kind: expand.
import { actingEmployee, noOwnRows, ownRows } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofSelf = (table: string): string =>
  `${table}.subject_kind = 'employee' AND ${table}.subject_id = ${actingEmployee}`;
const ownLine = (columns: string, condition = 'true'): string =>
  `SELECT ${columns} FROM ledger_line own WHERE ${ofSelf('own')} AND ${condition}`;
const ownPost = (column: string): string =>
  `SELECT own.${column} FROM holding own WHERE own.employee_id = ${actingEmployee}`;

/** What is about the person, and what the explanation of their own lines is made of. */
const own: Readonly<Record<string, string>> = {
  ledger_line: ofSelf('ledger_line'),
  ledger_entry: `EXISTS (${ownLine('1', 'own.id = ledger_entry.line_id')})`,
  subject_month: ofSelf('subject_month'),
  fact: `(fact.id, fact.property_id) IN (${ownLine('unnest(own.evidence), own.property_id')})`,
  closing: `EXISTS (${ownLine('1', 'own.property_id IS NOT DISTINCT FROM closing.property_id AND own.month = closing.month')})`,
  holding: `holding.employee_id = ${actingEmployee}`,
  unit_copy: `unit_copy.unit_id IN (${ownPost('unit_id')})`,
  property_copy: `property_copy.property_id IN (${ownLine('own.property_id')} UNION ${ownPost('property_id')})`,
};

export class ShowOwnCharges1764000000722 implements MigrationInterface {
  name = 'ShowOwnCharges1764000000722';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, condition] of Object.entries(own)) await runner.query(ownRows(table, condition));
    const add = `${ofSelf('appeal')} AND filed_by = ${actingEmployee} AND state = 'open' AND EXISTS (${ownLine(
      '1',
      'own.id = appeal.line_id AND own.property_id IS NOT DISTINCT FROM appeal.property_id',
    )})`;
    await runner.query(ownRows('appeal', ofSelf('appeal'), { add }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...Object.keys(own), 'appeal']) await runner.query(noOwnRows(table));
  }
}
