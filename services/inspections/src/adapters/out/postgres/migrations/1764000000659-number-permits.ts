// Why: a renovation that was approved has a permit with a number of its property and year; those approved before get theirs in the
// order of their approval. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumberPermits1764000000659 implements MigrationInterface {
  name = 'NumberPermits1764000000659';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      CREATE TABLE permit_counter (property_id text NOT NULL, year text NOT NULL, last integer NOT NULL,
        PRIMARY KEY (property_id, year));
      CREATE TEMPORARY TABLE approved_before ON COMMIT DROP AS
        SELECT id, property_id, year, row_number() OVER (PARTITION BY property_id, year ORDER BY decided, id) AS place
        FROM (SELECT id, property_id, (state #>> '{decision,at}')::numeric AS decided,
            to_char(to_timestamp((state #>> '{decision,at}')::numeric / 1000) AT TIME ZONE 'Asia/Shanghai', 'YYYY') AS year
          FROM renovation WHERE standing IN ('approved', 'accepted', 'withdrawn') AND state -> 'decision' IS NOT NULL) AS one;
      UPDATE renovation r SET state = jsonb_set(r.state, '{permit}',
          jsonb_build_object('number', 'ZX' || a.year || '-' || lpad(a.place::text, greatest(4, length(a.place::text)), '0')))
        FROM approved_before a WHERE a.id = r.id;
      INSERT INTO permit_counter (property_id, year, last)
        SELECT property_id, year, max(place)::integer FROM approved_before GROUP BY property_id, year;
    `);
    await runner.query(scopeTable('permit_counter'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      UPDATE renovation SET state = state - 'permit' WHERE state -> 'permit' IS NOT NULL;
      DROP TABLE permit_counter;
    `);
  }
}
