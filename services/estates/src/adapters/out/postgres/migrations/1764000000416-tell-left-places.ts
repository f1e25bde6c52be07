// Why: a household's last day with a parking place is told once it is over, found by an index. What was over before is told nobody
// any more: whoever left orders standing beside it did so knowingly. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is over counts as told, and what is to end is found by its first day. */
export const pastAsTold = `
  UPDATE parking_place s SET state = jsonb_set(s.state, '{assignments}', (
      SELECT jsonb_agg(CASE WHEN a ->> 'until' < to_char(now() AT TIME ZONE (p.state ->> 'timeZone'), 'YYYY-MM-DD')
        THEN a || '{"over": true}' ELSE a END ORDER BY n)
      FROM jsonb_array_elements(s.state -> 'assignments') WITH ORDINALITY AS t (a, n)))
    FROM property p WHERE p.id = s.property_id AND jsonb_array_length(s.state -> 'assignments') > 0;
  UPDATE parking_place s SET ends_on = (
    SELECT min((a ->> 'until')::date) FROM jsonb_array_elements(s.state -> 'assignments') AS a WHERE NOT a ? 'over');
`;

export class TellLeftPlaces1764000000416 implements MigrationInterface {
  name = 'TellLeftPlaces1764000000416';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE parking_place ADD COLUMN ends_on date;
      ${pastAsTold}
      CREATE INDEX parking_place_ends ON parking_place (ends_on) WHERE ends_on IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE parking_place DROP COLUMN ends_on');
  }
}
