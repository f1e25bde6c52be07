// Why: scans of papers that owners signed (C-04); the bytes lie in the object store. Kind: expand.
import { attachmentTable } from '@goldkey/files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachment1764000000822 implements MigrationInterface {
  name = 'CreateAttachment1764000000822';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attachmentTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
