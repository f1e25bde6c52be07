// Why: a new link of a service ends the earlier ones, and the list says which one is open. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindLinksOfAService1764000000824 implements MigrationInterface {
  name = 'FindLinksOfAService1764000000824';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX service_link_service ON service_link (service_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX service_link_service');
  }
}
