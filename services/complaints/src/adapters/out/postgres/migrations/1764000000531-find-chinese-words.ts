// Why: trigrams do not see Chinese letters, and behind row-level security no index over words is used. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ANYWHERE = 'description ILIKE $1 OR number ILIKE $1 OR room ILIKE $1 OR contact_phone ILIKE $1';
const SCOPED = '(SELECT goldkey_scope_is_all()) OR property_id = ANY ((SELECT goldkey_scope_properties())::text[])';
const PAIRS =
  "text_pairs(description || ' ' || number || ' ' || coalesce(room, '') || ' ' || coalesce(contact_phone, ''))";

export class FindChineseWords1764000000531 implements MigrationInterface {
  name = 'FindChineseWords1764000000531';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION text_pairs(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT coalesce(array_agg(DISTINCT one || next), '{}')
        FROM (SELECT one, lead(one) OVER (ORDER BY place) AS next
          FROM unnest(string_to_array(lower(value), NULL)) WITH ORDINALITY AS letters (one, place)) AS pairs
        WHERE next IS NOT NULL
      $$;
      CREATE INDEX complaint_pairs ON complaint USING gin ((${PAIRS})) WITH (fastupdate = on);
    `);
    // The function reads as the owner, whom no policy keeps from an index, and bounds what it tells by the scope itself.
    await runner.query(`
      CREATE POLICY complaint_find ON complaint FOR SELECT TO CURRENT_USER USING (true);
      CREATE FUNCTION complaint_found(words text, most integer) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER
        SET search_path FROM CURRENT AS $find$
        DECLARE pattern text := '%' || regexp_replace(words, '([\\\\%_])', '\\\\\\1', 'g') || '%';
        BEGIN
          IF char_length(words) > 1 AND words ~ '[^ -~]' THEN
            RETURN QUERY EXECUTE $sql$ SELECT id FROM complaint WHERE ${PAIRS} @> $3 AND (${ANYWHERE}) AND (${SCOPED}) LIMIT $2 $sql$
              USING pattern, most, text_pairs(words);
          ELSE
            RETURN QUERY EXECUTE $sql$ SELECT id FROM complaint WHERE (${ANYWHERE}) AND (${SCOPED}) LIMIT $2 $sql$ USING pattern, most;
          END IF;
        END $find$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION complaint_found(text, integer);
      DROP POLICY complaint_find ON complaint;
      DROP INDEX complaint_pairs;
      DROP FUNCTION text_pairs(text);
    `);
  }
}
