// Why: duties ahead seldom change with an event, so they are written again only where they are others than those that stand. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhatIsShownAhead1764000000716 implements MigrationInterface {
  name = 'KnowWhatIsShownAhead1764000000716';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shown_ahead (property_id text PRIMARY KEY, digest text NOT NULL)');
    await runner.query(scopeTable('shown_ahead'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shown_ahead');
  }
}
