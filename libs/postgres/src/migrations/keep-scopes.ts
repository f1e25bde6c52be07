import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesByName, scopeFunctions } from '../row-security.js';

/** Expand. Large scopes are kept under a name (docs/adr/0044), and the policies of before look rows up there. */
export class KeepScopes1750000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scopeFunctions);
    await runner.query(policiesByName);
  }

  async down(): Promise<void> {
    // Policies of either kind are served by the functions, whatever they were made by.
  }
}
