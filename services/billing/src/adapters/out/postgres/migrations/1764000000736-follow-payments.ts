// Why: who asks for a payment that was booked to another home, maybe more than once, is told the one that stands. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowPayments1764000000736 implements MigrationInterface {
  name = 'FollowPayments1764000000736';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION billing_payment_as_it_stands(first text) RETURNS text LANGUAGE sql STABLE AS $$
        WITH RECURSIVE way AS (
          SELECT first AS id, 0 AS step
          UNION ALL
          SELECT next.id, way.step + 1 FROM way JOIN payment next
            ON next.state ? 'rebookedFrom' AND next.state #>> '{rebookedFrom,paymentId}' = way.id
        )
        SELECT id FROM way ORDER BY step DESC LIMIT 1
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION billing_payment_as_it_stands(text)');
  }
}
