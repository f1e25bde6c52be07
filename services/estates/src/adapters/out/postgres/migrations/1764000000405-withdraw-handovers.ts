// Why: a hand-over written down by mistake is withdrawn and stays, and the home may be handed over anew. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WithdrawHandovers1764000000405 implements MigrationInterface {
  name = 'WithdrawHandovers1764000000405';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE handover ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
      ALTER TABLE handover DROP CONSTRAINT handover_household_id_key;
      CREATE UNIQUE INDEX handover_that_holds ON handover (household_id) WHERE NOT withdrawn;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX handover_that_holds;
      DELETE FROM handover WHERE withdrawn;
      ALTER TABLE handover ADD UNIQUE (household_id);
      ALTER TABLE handover DROP COLUMN withdrawn;
    `);
  }
}
