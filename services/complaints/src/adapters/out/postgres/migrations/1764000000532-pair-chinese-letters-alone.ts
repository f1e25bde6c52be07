// Why: words without a letter beyond ASCII are never looked for by pairs, and making theirs took a third of an import. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const pairs = (which: string, of: (made: string) => string): string => `
  CREATE OR REPLACE FUNCTION text_pairs(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ${of(`(SELECT coalesce(array_agg(DISTINCT one || next), '{}')
      FROM (SELECT one, lead(one) OVER (ORDER BY place) AS next
        FROM unnest(string_to_array(lower(value), NULL)) WITH ORDINALITY AS letters (one, place)) AS pairs
      WHERE ${which})`)}
  $$;
  REINDEX INDEX complaint_pairs;
`;

export class PairChineseLettersAlone1764000000532 implements MigrationInterface {
  name = 'PairChineseLettersAlone1764000000532';

  async up(runner: QueryRunner): Promise<void> {
    // A word that is looked for by pairs has such a letter and another one beside it: so it has such a pair.
    const beyondAscii = "next IS NOT NULL AND one || next ~ '[^ -~]'";
    await runner.query(pairs(beyondAscii, (made) => `CASE WHEN value ~ '[^ -~]' THEN ${made} ELSE '{}' END`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(pairs('next IS NOT NULL', (made) => made));
  }
}
