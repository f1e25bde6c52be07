// Why: photos of what meters show; the bytes lie in the object store. Kind: expand.
import { attachmentTable } from '@goldkey/files';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachment1764000000737 implements MigrationInterface {
  name = 'CreateAttachment1764000000737';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(attachmentTable);
    // How many one person has handed in is asked with each photo.
    await runner.query("CREATE INDEX attachment_sender ON attachment ((state ->> 'sentBy'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
