import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeFunctions } from '../row-security.js';

/** Expand. A large scope is counted for the planner when it is kept (docs/adr/0044), in databases of before too. */
export class CountKeptScopes1750000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scopeFunctions);
  }

  async down(): Promise<void> {
    // The function of before did the same, without counting.
  }
}
