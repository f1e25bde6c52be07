// Why: the planner took trigrams of words that have none beside the pairs, and read all of that index; and the pairs of a room
// (12栋10: 2栋, 栋1) are shared by too many. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = ['description', 'number', 'room', 'contact_phone'];
const SCOPED = '(SELECT goldkey_scope_is_all()) OR property_id = ANY ((SELECT goldkey_scope_properties())::text[])';
const PAIRS =
  "text_pairs(description || ' ' || number || ' ' || coalesce(room, '') || ' ' || coalesce(contact_phone, ''))";

const anywhere = (column: (name: string) => string, comparison: string): string =>
  COLUMNS.map((name) => `${column(name)} ${comparison} $1`).join(' OR ');
const select = (condition: string): string =>
  `RETURN QUERY EXECUTE $sql$ SELECT id FROM complaint WHERE ${condition} AND (${SCOPED}) LIMIT $2 $sql$ USING pattern, most`;

/** An expression that no index of words is over. */
const unindexed = (name: string): string => `(${name} || '')`;

const find = (branches: string): string => `
  CREATE OR REPLACE FUNCTION complaint_found(words text, most integer) RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path FROM CURRENT AS $find$
    DECLARE pattern text := '%' || regexp_replace(words, '([\\\\%_])', '\\\\\\1', 'g') || '%';
    BEGIN
      ${branches}
    END $find$;
`;

/** Pairs with a letter beyond ASCII, and two ASCII ones beside such a letter: of a room they tell more than its pairs (12栋, 栋10). */
const MADE = `
  SELECT coalesce(array_agg(made), '{}')
  FROM (SELECT unnest(CASE
      WHEN octet_length(one) > 1 AND octet_length(next) = 1 AND octet_length(third) = 1 THEN ARRAY[one || next, one || next || third]
      WHEN octet_length(one) > 1 OR octet_length(next) > 1 THEN ARRAY[one || next]
      WHEN octet_length(third) > 1 THEN ARRAY[one || next || third] END) AS made
    FROM unnest(string_to_array(lower(value), NULL), string_to_array(substr(lower(value), 2), NULL),
      string_to_array(substr(lower(value), 3), NULL)) AS near (one, next, third)
    WHERE next IS NOT NULL) AS parts`;
const pairs = (made: string): string => `
  CREATE OR REPLACE FUNCTION text_pairs(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN octet_length(value) > char_length(value) THEN (${made}) ELSE '{}' END
  $$;
  REINDEX INDEX complaint_pairs;
`;
const MADE_BEFORE = `SELECT coalesce(array_agg(DISTINCT one || next), '{}')
  FROM (SELECT one, lead(one) OVER (ORDER BY place) AS next
    FROM unnest(string_to_array(lower(value), NULL)) WITH ORDINALITY AS letters (one, place)) AS pairs
  WHERE next IS NOT NULL AND one || next ~ '[^ -~]'`;

export class FindByOneIndex1764000000535 implements MigrationInterface {
  name = 'FindByOneIndex1764000000535';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(pairs(MADE));
    // Words without great and small letters are compared as they stand, which takes half the time.
    await runner.query(
      find(`
      IF char_length(words) > 1 AND octet_length(words) > char_length(words) THEN
        IF lower(words) = upper(words) THEN ${select(`${PAIRS} @> $3 AND (${anywhere(unindexed, 'LIKE')})`)}, text_pairs(words);
        ELSE ${select(`${PAIRS} @> $3 AND (${anywhere(unindexed, 'ILIKE')})`)}, text_pairs(words);
        END IF;
      ELSIF char_length(words) < 3 THEN ${select(`(${anywhere(unindexed, 'ILIKE')})`)};
      ELSE ${select(`(${anywhere((name) => name, 'ILIKE')})`)};
      END IF;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(pairs(MADE_BEFORE));
    await runner.query(
      find(`
      IF char_length(words) > 1 AND words ~ '[^ -~]' THEN ${select(`${PAIRS} @> $3 AND (${anywhere((name) => name, 'ILIKE')})`)}, text_pairs(words);
      ELSE ${select(`(${anywhere((name) => name, 'ILIKE')})`)};
      END IF;`),
    );
  }
}
