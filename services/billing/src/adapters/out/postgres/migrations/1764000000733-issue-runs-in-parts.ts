// Why: a run is issued, and taken back, part by part; what was issued before stands as one part. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IssueRunsInParts1764000000733 implements MigrationInterface {
  name = 'IssueRunsInParts1764000000733';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      ALTER TABLE bill_line ADD COLUMN part integer NOT NULL DEFAULT 0 CHECK (part >= 0);
      CREATE INDEX bill_line_part ON bill_line (run_id, part);
      DROP INDEX bill_line_run;
      ALTER TABLE billing_run ADD COLUMN parts_issued integer NOT NULL DEFAULT 1;
      CREATE INDEX billing_run_under_way ON billing_run (issued_at) WHERE standing IN ('issuing', 'reversing');
      UPDATE billing_run r SET state = r.state || jsonb_build_object('bookedIn', coalesce(e.month, r.month), 'progress',
        jsonb_build_object('parts', 1, 'partsDone', 1, 'households', n.households, 'householdsDone', n.households))
        FROM (SELECT b.id, count(DISTINCT l.household_id) AS households FROM billing_run b LEFT JOIN bill_line l ON l.run_id = b.id
          GROUP BY b.id) n LEFT JOIN journal_entry e ON e.about = n.id AND e.reason = 'bill'
        WHERE n.id = r.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX bill_line_run ON bill_line (run_id);
      DROP INDEX billing_run_under_way;
      ALTER TABLE billing_run DROP COLUMN parts_issued;
      ALTER TABLE bill_line DROP COLUMN part;
    `);
  }
}
