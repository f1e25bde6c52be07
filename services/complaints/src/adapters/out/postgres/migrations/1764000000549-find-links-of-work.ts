// Why: a new link of a work order ends the earlier ones, and the order says which one is open. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindLinksOfWork1764000000549 implements MigrationInterface {
  name = 'FindLinksOfWork1764000000549';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX owner_link_work_order ON owner_link ((state #>> '{target,orderId}'))
        WHERE state #>> '{target,orderId}' IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX owner_link_work_order');
  }
}
