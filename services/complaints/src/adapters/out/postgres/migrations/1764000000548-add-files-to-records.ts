// Why: papers are added to records of registers (agreements); the bytes lie in the object store. Kind: expand.
import { recordFileTable } from '@goldkey/files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFilesToRecords1764000000548 implements MigrationInterface {
  name = 'AddFilesToRecords1764000000548';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordFileTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_file');
  }
}
