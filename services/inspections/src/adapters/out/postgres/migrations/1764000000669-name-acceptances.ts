// Why: an acceptance that is taken back takes its news back, by the id of that; of those that are on their way or were sent lately it is
// known. Kind: data.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameAcceptances1764000000669 implements MigrationInterface {
  name = 'NameAcceptances1764000000669';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      UPDATE renovation r SET state = jsonb_set(r.state, '{told,accepted}', told.ids)
      FROM (SELECT payload ->> 'renovationId' AS id, jsonb_agg(id ORDER BY seq) AS ids FROM outbox
        WHERE type = 'goldkey.inspections.renovation.accepted.v1' GROUP BY 1) told
      WHERE told.id = r.id AND r.standing = 'accepted' AND r.state #> '{told,accepted}' IS NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SELECT set_config('goldkey.scope', '*', true);
      UPDATE renovation SET state = state #- '{told,accepted}' WHERE state #> '{told,accepted}' IS NOT NULL
    `);
  }
}
