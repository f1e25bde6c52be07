// Why: clauses of the group look at these few kinds of all properties at once, month by month. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindFactsOfTheGroup1764000000705 implements MigrationInterface {
  name = 'FindFactsOfTheGroup1764000000705';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX fact_of_group ON fact (kind, at) WHERE kind IN ('inspections.finding.raised',
        'inspections.joint-inspection.held', 'inspections.conduct-violation.confirmed')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fact_of_group');
  }
}
