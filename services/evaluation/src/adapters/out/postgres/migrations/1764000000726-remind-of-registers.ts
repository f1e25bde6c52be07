// Why: people are reminded of what is due in registers, which is looked for twice a minute. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindOfRegisters1764000000726 implements MigrationInterface {
  name = 'RemindOfRegisters1764000000726';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX fact_of_register_entries ON fact ((event #>> '{data,entryId}'), at DESC)
        WHERE kind LIKE '%.register-entry.due-set'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fact_of_register_entries');
  }
}
