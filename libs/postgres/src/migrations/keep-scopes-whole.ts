import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesByName, scopeFunctions } from '../row-security.js';

/**
 * Expand. A large scope is one value in which rows are looked up (docs/adr/0044), and the policies of before look there. The table
 * of its properties stays filled for processes of the version before; the next version may drop it.
 */
export class KeepScopesWhole1750000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scopeFunctions);
    await runner.query(policiesByName);
  }

  async down(): Promise<void> {
    // The value and the table say the same; the functions of before read the table.
  }
}
