// Why: what was said online names its case by the id; a number that was typed and is one of the property's names it too. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkVoicesToCases1764000000554 implements MigrationInterface {
  name = 'LinkVoicesToCases1764000000554';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      UPDATE online_voice v SET state = v.state || jsonb_build_object('caseId', c.id)
        FROM complaint c
        WHERE c.property_id = v.property_id AND c.number = trim(v.state ->> 'caseNumber') AND c.standing <> 'set-aside';
      CREATE INDEX online_voice_case ON online_voice ((state ->> 'caseId'));
    `);
  }

  /** What was typed stands beside it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      DROP INDEX online_voice_case;
      UPDATE online_voice SET state = state - 'caseId' WHERE state ? 'caseNumber';
    `);
  }
}
