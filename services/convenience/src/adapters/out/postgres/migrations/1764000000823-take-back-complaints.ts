// Why: the reception log takes a complaint back that was entered twice or by mistake, and tells a corrected one anew. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeBackComplaints1764000000823 implements MigrationInterface {
  name = 'TakeBackComplaints1764000000823';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint_copy ADD COLUMN taken_back boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint_copy DROP COLUMN taken_back');
  }
}
