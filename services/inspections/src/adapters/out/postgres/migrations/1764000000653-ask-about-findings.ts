// Why: who answers for a finding, and then the reporting line, is told of its deadline: when to look at it next. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskAboutFindings1764000000653 implements MigrationInterface {
  name = 'AskAboutFindings1764000000653';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      ALTER TABLE finding ADD COLUMN ask_at timestamptz;
      UPDATE finding SET ask_at = due_at - least(interval '1 day', (due_at - raised_at) / 4)
        WHERE due_at IS NOT NULL AND standing IN ('raised', 'planned', 'rectified');
      CREATE INDEX finding_ask ON finding (ask_at, id) WHERE ask_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE finding DROP COLUMN ask_at');
  }
}
