// Why: scans of certificates, notes of leave and papers of registers are added to their records; the bytes lie in the object
// store. Who works for the group, or was moved, sees the scans of their own certificates. Kind: expand.
import { recordFileTable } from '@goldkey/files';
import { actingEmployee, ownRows } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFilesToRecords1764000000354 implements MigrationInterface {
  name = 'AddFilesToRecords1764000000354';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordFileTable);
    const own = `own.id = record_file.record_id AND own.employee_id = ${actingEmployee}`;
    const isOwn = `record_file.record_kind = 'certificate' AND EXISTS (SELECT FROM certificate own WHERE ${own})`;
    await runner.query(ownRows('record_file', isOwn));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_file');
  }
}
