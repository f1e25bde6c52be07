// Why: the quality centre closes months (rulebook 7): a closed month is frozen entry by entry, in a chain of hashes, and what
// is told later stands in lines of their own that name the line they correct. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `number` counts the closed months of a property in the order in which they were closed: each covers the one before. */
const closings = `
  CREATE TABLE closing (
    property_id text, month text NOT NULL, state text NOT NULL CHECK (state IN ('review', 'closed')), version integer NOT NULL,
    submitted_by text NOT NULL, submitted_at timestamptz NOT NULL, note text,
    closed_by text, closed_at timestamptz, reason text, obstacles jsonb NOT NULL DEFAULT '[]',
    number integer, rulebook text, last_fact bigint, facts integer, facts_hash text, entries integer, points bigint,
    fine_fen bigint, previous_hash text, hash text,
    CHECK ((state = 'closed') = (hash IS NOT NULL)), CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (property_id, month), UNIQUE NULLS NOT DISTINCT (property_id, number)
  );
  CREATE INDEX closing_by_month ON closing (month);
  CREATE TABLE closed_entry (
    property_id text, month text NOT NULL, place integer NOT NULL, line_id text NOT NULL, record text NOT NULL, hash text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (property_id, month, place)
  );
`;

const corrections = `
  ALTER TABLE ledger_line ADD COLUMN corrects_key text, ADD COLUMN corrects_month text,
    ADD COLUMN correction text CHECK (correction IN ('adjustment', 'appeal')),
    ADD CONSTRAINT correction_names_its_line CHECK ((correction IS NULL) = (corrects_key IS NULL)
      AND (correction IS NULL) = (corrects_month IS NULL));
  CREATE INDEX ledger_line_by_corrected ON ledger_line (property_id, corrects_month) WHERE correction IS NOT NULL;
  CREATE INDEX ledger_line_by_correcting ON ledger_line (property_id, month) WHERE correction IS NOT NULL;
`;

/** A line of a closed month is as it was closed, whatever the service tries; a month that is under review may change still. */
const frozen = `
  CREATE FUNCTION evaluation_is_closed(place text, of_month text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN place IS NULL
      THEN EXISTS (SELECT 1 FROM closing WHERE property_id IS NULL AND month = of_month AND state = 'closed')
      ELSE EXISTS (SELECT 1 FROM closing WHERE property_id = place AND month = of_month AND state = 'closed') END
  $$;
  CREATE FUNCTION evaluation_refuse_closed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (TG_OP <> 'INSERT' AND evaluation_is_closed(OLD.property_id, OLD.month))
      OR (TG_OP <> 'DELETE' AND evaluation_is_closed(NEW.property_id, NEW.month)) THEN
      RAISE EXCEPTION 'the month is closed: % of % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
`;

const freeze = (table: string): string => `
  CREATE TRIGGER refuse_closed BEFORE INSERT OR UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION evaluation_refuse_closed();`;

/** What was closed stays closed. */
const closedForGood = `
  CREATE FUNCTION evaluation_keep_closing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'closed' THEN
      RAISE EXCEPTION '% is closed for good: % refused', OLD.month, TG_OP USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER keep_closing BEFORE UPDATE OR DELETE ON closing FOR EACH ROW EXECUTE FUNCTION evaluation_keep_closing();
`;

const FROZEN = ['ledger_line', 'property_month', 'subject_month'];

export class CloseMonths1764000000707 implements MigrationInterface {
  name = 'CloseMonths1764000000707';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [closings, corrections, frozen, closedForGood]) await runner.query(statements);
    for (const table of FROZEN) await runner.query(freeze(table));
    for (const table of ['closing', 'closed_entry']) await runner.query(scopeTable(table, 'property_id'));
    await runner.query(appendOnly('closed_entry'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of FROZEN) await runner.query(`DROP TRIGGER refuse_closed ON ${table}`);
    await runner.query(`DROP TABLE closed_entry, closing;
      DROP FUNCTION evaluation_refuse_closed(); DROP FUNCTION evaluation_is_closed(text, text); DROP FUNCTION evaluation_keep_closing();
      ALTER TABLE ledger_line DROP COLUMN corrects_key, DROP COLUMN corrects_month, DROP COLUMN correction`);
  }
}
