// Why: a deputy and whom they stand in for are no two persons: who declared an outage or submitted a month is known by every id,
// the one on whose behalf they acted among them. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowOnWhoseBehalf1764000000723 implements MigrationInterface {
  name = 'KnowOnWhoseBehalf1764000000723';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE outage ADD COLUMN declared_as text[] NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE closing ADD COLUMN submitted_as text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE closing DROP COLUMN submitted_as');
    await runner.query('ALTER TABLE outage DROP COLUMN declared_as');
  }
}
