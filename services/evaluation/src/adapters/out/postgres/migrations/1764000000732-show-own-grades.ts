// Why: who was moved to another property sees the grade that a completed review gave them at the former one, as they see their own
// charges there (722). Kind: expand.
import { actingEmployee, noOwnRows, ownRows } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const graded = `jsonb_build_array(jsonb_build_object('employeeId', ${actingEmployee}))`;

export class ShowOwnGrades1764000000732 implements MigrationInterface {
  name = 'ShowOwnGrades1764000000732';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      ownRows('year_review', `year_review.completed_at IS NOT NULL AND year_review.state -> 'grades' @> ${graded}`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noOwnRows('year_review'));
  }
}
