// Why: notices go to mailboxes too. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const formats = (list: string): string => `ALTER TABLE webhook_target DROP CONSTRAINT webhook_target_format_check,
  ADD CONSTRAINT webhook_target_format_check CHECK (format IN (${list}))`;

export class SendNoticesByMail1764000000728 implements MigrationInterface {
  name = 'SendNoticesByMail1764000000728';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(formats("'standard', 'wecom', 'dingtalk', 'mail'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM webhook_target WHERE format = 'mail'");
    await runner.query(formats("'standard', 'wecom', 'dingtalk'"));
  }
}
