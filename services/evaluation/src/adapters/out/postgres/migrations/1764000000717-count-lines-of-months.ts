// Why: figures of two years for a whole group are sums of months, not of every line of the ledger. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed months are counted as they were closed: what is frozen is what they say, not how quickly it is summed. */
const counted = `
  ALTER TABLE property_month DISABLE TRIGGER refuse_closed;
  UPDATE property_month m SET charged = l.charged, recorded = l.recorded
  FROM (SELECT property_id, month, count(*) FILTER (WHERE outcome = 'charged') AS charged, count(*) FILTER (WHERE outcome = 'recorded') AS recorded
    FROM ledger_line WHERE stands AND NOT of_group GROUP BY 1, 2) l
  WHERE m.property_id = l.property_id AND m.month = l.month;
  ALTER TABLE property_month ENABLE TRIGGER refuse_closed;
`;

export class CountLinesOfMonths1764000000717 implements MigrationInterface {
  name = 'CountLinesOfMonths1764000000717';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE property_month ADD COLUMN charged integer NOT NULL DEFAULT 0, ADD COLUMN recorded integer NOT NULL DEFAULT 0',
    );
    await runner.query(counted);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE property_month DROP COLUMN charged, DROP COLUMN recorded');
  }
}
