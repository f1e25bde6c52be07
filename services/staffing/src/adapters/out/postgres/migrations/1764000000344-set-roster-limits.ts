// Why: a group sets the limits of rest and hours by which its rosters are judged. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SetRosterLimits1764000000344 implements MigrationInterface {
  name = 'SetRosterLimits1764000000344';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_limits (id text PRIMARY KEY, property_id text CHECK (property_id IS NULL), rest_minutes integer NOT NULL,
        rest_days integer NOT NULL, week_minutes integer NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
    `);
    await runner.query(scopeTable('roster_limits', 'property_id', { groupWide: 'visible' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE roster_limits');
  }
}
