// Why: photos and papers are added to appeals; the bytes lie in the object store. Who was moved, or is charged by a clause of the
// group, adds to their own appeal wherever it lies, as they may file it (722). Kind: expand.
import { recordFileTable } from '@goldkey/files';
import { actingEmployee, noOwnRows, ownRows } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownAppeal = (of: string, condition = 'true'): string =>
  `${of}.record_kind = 'appeal' AND EXISTS (SELECT FROM appeal own WHERE own.id = ${of}.record_id
     AND own.property_id IS NOT DISTINCT FROM ${of}.property_id
     AND own.subject_kind = 'employee' AND own.subject_id = ${actingEmployee} AND ${condition})`;
const OPEN = `own.filed_by = ${actingEmployee} AND own.state = 'open'`;

export class AddFilesToAppeals1764000000725 implements MigrationInterface {
  name = 'AddFilesToAppeals1764000000725';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordFileTable);
    await runner.query(ownRows('record_file', ownAppeal('record_file'), { add: ownAppeal('record_file', OPEN) }));
    const own = ownAppeal('record_file', OPEN);
    await runner.query(
      `CREATE POLICY record_file_changed_as_own ON record_file FOR UPDATE USING (${own}) WITH CHECK (${own})`,
    );
    const told = "history.change IN ('file-added', 'file-taken-away') AND";
    await runner.query(
      ownRows('history', `${told} ${ownAppeal('history')}`, { add: `${told} ${ownAppeal('history', OPEN)}` }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noOwnRows('history'));
    await runner.query('DROP TABLE record_file');
  }
}
