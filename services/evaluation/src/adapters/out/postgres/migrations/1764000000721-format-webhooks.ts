// Why: a group robot of WeCom or DingTalk takes texts, where others take signed records. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FormatWebhooks1764000000721 implements MigrationInterface {
  name = 'FormatWebhooks1764000000721';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE webhook_target ADD COLUMN format text NOT NULL DEFAULT 'standard'
      CHECK (format IN ('standard', 'wecom', 'dingtalk'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_target DROP COLUMN format');
  }
}
