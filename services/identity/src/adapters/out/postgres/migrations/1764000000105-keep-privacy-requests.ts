// Why: people ask what is kept of them and have it erased; one writes it down, another approves. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPrivacyRequests1764000000105 implements MigrationInterface {
  name = 'KeepPrivacyRequests1764000000105';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE privacy_request (id text PRIMARY KEY, property_id text, wish text NOT NULL, standing text NOT NULL,
        asked_on date NOT NULL, due_on date NOT NULL, decided_at timestamptz, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX privacy_request_asked ON privacy_request (asked_on DESC, id DESC);
    `);
    await runner.query(scopeTable('privacy_request'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE privacy_request');
  }
}
