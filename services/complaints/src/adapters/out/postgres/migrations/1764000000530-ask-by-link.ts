// Why: questionnaires by owners' links, one open one a household and department; wrong tries at kiosks. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskByLink1764000000530 implements MigrationInterface {
  name = 'AskByLink1764000000530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE owner_link ADD COLUMN questionnaire_household text GENERATED ALWAYS AS
        (CASE WHEN state #>> '{target,kind}' = 'questionnaire' THEN state #>> '{target,householdId}' END) STORED;
      CREATE INDEX owner_link_questionnaire ON owner_link (questionnaire_household)
        WHERE questionnaire_household IS NOT NULL;
      CREATE TABLE kiosk_try (property_id text NOT NULL, desk text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX kiosk_try_desk ON kiosk_try (property_id, desk);
    `);
    await runner.query(scopeTable('kiosk_try'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kiosk_try; ALTER TABLE owner_link DROP COLUMN questionnaire_household');
  }
}
