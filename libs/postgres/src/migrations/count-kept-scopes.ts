import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeFunctions } from '../row-security.js';

/** Expand. The functions of scopes are made anew, as they are now: what it was written for is gone since {@link KeepScopesWhole1750000000007}. */
export class CountKeptScopes1750000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scopeFunctions);
  }

  async down(): Promise<void> {
    // Nothing that the functions of before cannot use.
  }
}
