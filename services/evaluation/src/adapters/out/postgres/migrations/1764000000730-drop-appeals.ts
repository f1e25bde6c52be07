// Why: who filed an appeal takes it back while it is open, also after a move; within the term another one may be filed. A deputy
// files for the manager they stand in for. Kind: expand.
import { actingEmployee } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (list: string): string => `
  ALTER TABLE appeal DROP CONSTRAINT appeal_state_check, ADD CONSTRAINT appeal_state_check CHECK (state IN (${list}))`;
const decided = (condition: string): string => `
  ALTER TABLE appeal DROP CONSTRAINT appeal_check, ADD CONSTRAINT appeal_check CHECK (${condition})`;
const once = (condition: string): string => `
  DROP INDEX appeal_once;
  CREATE UNIQUE INDEX appeal_once ON appeal (line_id) WHERE ${condition}`;

const OWN = `subject_kind = 'employee' AND subject_id = ${actingEmployee} AND filed_by = ${actingEmployee}`;

export class DropAppeals1764000000730 implements MigrationInterface {
  name = 'DropAppeals1764000000730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states("'open', 'upheld', 'rejected', 'dropped'"));
    await runner.query(decided("(state IN ('upheld', 'rejected')) = (decided_at IS NOT NULL)"));
    await runner.query(`ALTER TABLE appeal ADD COLUMN filed_for text, ADD COLUMN dropped_by text, ADD COLUMN dropped_at timestamptz,
      ADD COLUMN dropped_for text, ADD CONSTRAINT appeal_dropped_check CHECK ((state = 'dropped') = (dropped_at IS NOT NULL))`);
    await runner.query(once("state IN ('open', 'upheld')"));
    await runner.query(`CREATE POLICY appeal_dropped_as_own ON appeal FOR UPDATE
      USING (${OWN} AND state = 'open') WITH CHECK (${OWN} AND state = 'dropped')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY appeal_dropped_as_own ON appeal');
    // What was taken back holds nothing up: without the word for it, it was rejected.
    await runner.query(`ALTER TABLE appeal DROP CONSTRAINT appeal_dropped_check, DROP CONSTRAINT appeal_check;
      UPDATE appeal SET state = 'rejected', decided_by = dropped_by, decided_at = dropped_at, reasons = dropped_for WHERE state = 'dropped';
      ALTER TABLE appeal ADD CONSTRAINT appeal_check CHECK ((state = 'open') = (decided_at IS NULL)),
        DROP COLUMN filed_for, DROP COLUMN dropped_by, DROP COLUMN dropped_at, DROP COLUMN dropped_for`);
    await runner.query(states("'open', 'upheld', 'rejected'"));
    await runner.query(once("state <> 'rejected'"));
  }
}
