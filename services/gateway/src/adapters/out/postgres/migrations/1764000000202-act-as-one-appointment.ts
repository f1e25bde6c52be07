// Why: a person with several appointments can act as one of them, in all of a session's windows. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActAsOneAppointment1764000000202 implements MigrationInterface {
  name = 'ActAsOneAppointment1764000000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN acting_as text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN acting_as');
  }
}
