// Why: the ledger of each property: entries and postings that nobody edits, closed months, collection targets. Kind: expand.
import { appendOnly, scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLedger1764000000702 implements MigrationInterface {
  name = 'CreateLedger1764000000702';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_entry (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
        reason text NOT NULL, about text NOT NULL, at timestamptz NOT NULL, made_by text NOT NULL);
      CREATE INDEX journal_entry_property ON journal_entry (property_id, month, at);
      CREATE INDEX journal_entry_about ON journal_entry (about);
      CREATE TABLE posting (entry_id text NOT NULL, property_id text NOT NULL, reason text NOT NULL, account text NOT NULL,
        household_id text, fee_item_id text, charge_id text, charge_month text,
        amount_fen bigint NOT NULL CHECK (amount_fen <> 0 AND amount_fen BETWEEN -100000000000 AND 100000000000),
        CHECK (account <> 'receivable' OR (household_id IS NOT NULL AND charge_id IS NOT NULL AND charge_month IS NOT NULL)),
        CHECK (account <> 'credit' OR household_id IS NOT NULL), CHECK (account <> 'income' OR fee_item_id IS NOT NULL));
      CREATE INDEX posting_entry ON posting (entry_id);
      CREATE INDEX posting_household ON posting (household_id, account) WHERE household_id IS NOT NULL;
      CREATE INDEX posting_month ON posting (property_id, charge_month) WHERE account = 'receivable';
      CREATE TABLE period (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, state jsonb NOT NULL, version integer NOT NULL,
        UNIQUE (property_id, month));
      CREATE TABLE collection_target (id text PRIMARY KEY, property_id text NOT NULL, month text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL, UNIQUE (property_id, month));

      CREATE FUNCTION billing_refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE closed text;
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('period ' || o.property_id || ' ' || o.month, 0))
          FROM (SELECT DISTINCT property_id, month FROM added ORDER BY 1, 2) AS o;
        SELECT added.month INTO closed FROM added JOIN period p ON p.property_id = added.property_id AND p.month = added.month LIMIT 1;
        IF closed IS NOT NULL THEN
          RAISE EXCEPTION 'month % is closed', closed USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER open_month AFTER INSERT ON journal_entry REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION billing_refuse_closed_month();

      CREATE FUNCTION billing_refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE wrong text;
      BEGIN
        SELECT n.entry_id INTO wrong FROM (SELECT entry_id, min(property_id) AS least, max(property_id) AS most, min(reason) AS one,
            max(reason) AS other, sum(amount_fen) AS total FROM added GROUP BY entry_id) AS n
          LEFT JOIN journal_entry e ON e.id = n.entry_id
          WHERE n.total <> 0 OR e.id IS NULL OR n.least <> e.property_id OR n.most <> e.property_id OR n.one <> e.reason OR n.other <> e.reason
          LIMIT 1;
        IF wrong IS NOT NULL THEN
          RAISE EXCEPTION 'the postings of entry % do not sum to zero, or are not its own', wrong USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER balanced AFTER INSERT ON posting REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION billing_refuse_unbalanced();
    `);
    for (const table of ['journal_entry', 'posting', 'period']) await runner.query(appendOnly(table));
    for (const table of ['journal_entry', 'posting', 'period', 'collection_target'])
      await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE collection_target, period, posting, journal_entry');
    await runner.query('DROP FUNCTION billing_refuse_closed_month(), billing_refuse_unbalanced()');
  }
}
