// Why: the earlier matters of a home are asked for on every intake and every record. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindByHome1764000000545 implements MigrationInterface {
  name = 'FindByHome1764000000545';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX complaint_household ON complaint (household_id, received_at DESC) WHERE household_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX complaint_household');
  }
}
