// Why: the bank's slip is added to its banking; the bytes lie in the object store. Kind: expand.
import { recordFileTable } from '@goldkey/files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddFilesToBankings1764000000744 implements MigrationInterface {
  name = 'AddFilesToBankings1764000000744';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(recordFileTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_file');
  }
}
