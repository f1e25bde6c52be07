// Why: who acted by an account without an employee's file is named as the history named them when they acted. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindActsByActor1764000000734 implements MigrationInterface {
  name = 'FindActsByActor1764000000734';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX history_by_actor ON history (actor_id, seq DESC) INCLUDE (actor_name) WHERE actor_kind = 'person'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX history_by_actor');
  }
}
