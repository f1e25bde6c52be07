// Why: papers are added to records of registers (the committee's meetings), to hand-overs of homes and to archives; the bytes lie in the object store. Kind: expand.
import { recordFileTable } from '@goldkey/files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFilesToRecords1764000000410 implements MigrationInterface {
  name = 'AddFilesToRecords1764000000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordFileTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_file');
  }
}
