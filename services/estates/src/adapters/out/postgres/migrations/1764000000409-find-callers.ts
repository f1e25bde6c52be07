// Why: whoever answers the telephone finds the home by the number on the display, or by a name, by an index. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPED = '(SELECT goldkey_scope_is_all()) OR h.property_id = ANY ((SELECT goldkey_scope_properties())::text[])';
const PRESENT = `(SELECT jsonb_agg(person) FROM jsonb_array_elements(h.state -> 'people') AS person
  WHERE coalesce((person ->> 'until')::date >= (now() AT TIME ZONE coalesce(p.state ->> 'timeZone', 'Asia/Shanghai'))::date, true))`;
const keysOf = (people: string, state: string): string =>
  `household_people_keys(${people}, ${state} ->> 'ownerName', ${state} ->> 'ownerPhone')`;

export class FindCallers1764000000409 implements MigrationInterface {
  name = 'FindCallers1764000000409';

  async up(runner: QueryRunner): Promise<void> {
    // The last four of short numbers are no key: lists show two digits of those.
    await runner.query(`
      CREATE FUNCTION household_people_keys(people jsonb, owner_name text, owner_phone text) RETURNS text[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT key), '{}')
        FROM (SELECT owner_name AS name, owner_phone AS phone
          UNION ALL SELECT person ->> 'name', person ->> 'phone' FROM jsonb_array_elements(coalesce(people, '[]')) AS person) AS who,
          LATERAL (SELECT regexp_replace(phone, '^(\\+86|0086)|\\D', '', 'g') AS digits) AS number,
          LATERAL (VALUES (digits), (CASE WHEN length(digits) >= 8 THEN right(digits, 4) END), (name)) AS keys (key)
        WHERE key <> ''
      $$;
      CREATE INDEX household_people ON household USING gin ((${keysOf("state -> 'people'", 'state')}));
    `);
    // It reads as the owner, whom no policy keeps from an index, and bounds what it tells by the scope itself (ADR 0043). Who has
    // left is not found: the number is no longer of that home.
    await runner.query(`
      CREATE POLICY household_find ON household FOR SELECT TO CURRENT_USER USING (true);
      CREATE FUNCTION household_of_caller(keys text[], most integer) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path FROM CURRENT AS $find$
        SELECT h.id FROM household h JOIN property p ON p.id = h.property_id
        WHERE ${keysOf("h.state -> 'people'", 'h.state')} && keys AND (${SCOPED}) AND ${keysOf(PRESENT, 'h.state')} && keys
        ORDER BY h.id LIMIT most
      $find$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION household_of_caller(text[], integer);
      DROP POLICY household_find ON household;
      DROP INDEX household_people;
      DROP FUNCTION household_people_keys(jsonb, text, text);
    `);
  }
}
