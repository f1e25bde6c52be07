// Why: stipends of window staff and scorecards of departments are figures of a month like any other, and a line that clauses
// of the group make may name a property (W): whoever judges that property leaves it alone. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = `
  ALTER TABLE subject_month ADD COLUMN stipend jsonb, ADD COLUMN scorecard jsonb;
  ALTER TABLE ledger_line ADD COLUMN of_group boolean NOT NULL DEFAULT false;
  UPDATE ledger_line SET of_group = true WHERE property_id IS NULL;
  CREATE INDEX ledger_line_of_group ON ledger_line (month) WHERE of_group;
`;

export class KeepStipendsAndScorecards1764000000706 implements MigrationInterface {
  name = 'KeepStipendsAndScorecards1764000000706';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ledger_line DROP COLUMN of_group;
      ALTER TABLE subject_month DROP COLUMN stipend, DROP COLUMN scorecard`);
  }
}
