// Why: a department's bonus is shared out by its head, and its shares go to payroll with the publication that shows them. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One bonus stands for a department and period; what was reversed may be granted anew. */
const bonuses = `
  CREATE TABLE department_bonus (
    id text PRIMARY KEY, property_id text NOT NULL, department_id text NOT NULL, period text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0), stage text NOT NULL CHECK (stage IN ('draft', 'submitted', 'approved', 'reversed')),
    state jsonb NOT NULL, version integer NOT NULL
  );
  CREATE UNIQUE INDEX department_bonus_that_stands ON department_bonus (department_id, period) WHERE stage <> 'reversed';
  CREATE INDEX department_bonus_by_property ON department_bonus (property_id, period);
`;

const amounts = `
  ALTER TABLE published_amount ADD COLUMN bonus_id text REFERENCES department_bonus (id), ALTER clause DROP NOT NULL,
    DROP CONSTRAINT published_amount_kind_check,
    ADD CONSTRAINT published_amount_kind_check CHECK (kind IN ('fine', 'stipend', 'bonus') AND (kind = 'bonus') = (bonus_id IS NOT NULL)
      AND (kind = 'bonus') = (clause IS NULL));
  CREATE INDEX published_amount_of_bonus ON published_amount (bonus_id) WHERE bonus_id IS NOT NULL;
`;

export class ShareBonuses1764000000718 implements MigrationInterface {
  name = 'ShareBonuses1764000000718';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bonuses);
    await runner.query(scopeTable('department_bonus'));
    await runner.query(amounts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE published_amount DROP CONSTRAINT published_amount_kind_check, DROP COLUMN bonus_id,
      ALTER clause SET NOT NULL,
      ADD CONSTRAINT published_amount_kind_check CHECK (kind IN ('fine', 'stipend'))`);
    await runner.query('DROP TABLE department_bonus');
  }
}
