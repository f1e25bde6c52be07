// Why: estates is told the how many-eth hold on a place it is asked for, so that one that is over is not given late. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those of a place in the order in which they were asked for. */
export const holdsCounted = `
  UPDATE place_hold h SET state = h.state || jsonb_build_object('number', c.number)
    FROM (SELECT id, row_number() OVER (PARTITION BY place_id ORDER BY asked_at, id) AS number FROM place_hold) c
    WHERE c.id = h.id;
`;

export class CountPlaceHolds1764000000829 implements MigrationInterface {
  name = 'CountPlaceHolds1764000000829';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${holdsCounted}
      CREATE INDEX place_hold_place ON place_hold (place_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX place_hold_place; UPDATE place_hold SET state = state - 'number'");
  }
}
