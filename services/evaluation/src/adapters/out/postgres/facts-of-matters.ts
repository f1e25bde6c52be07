import type { Database } from '@goldkey/postgres';
import { listed } from './selected-facts.js';

/** A fact of a matter, as those who tell notices read it. */
export interface MatterFact {
  readonly propertyId: string;
  readonly matter: string;
  readonly kind: string;
  readonly time: string;
  readonly actor: string | null;
  readonly data: Readonly<Record<string, string | undefined>>;
}

const factsOf = (kinds: readonly string[]): string => `
  SELECT f.property_id AS "propertyId", f.matter, f.kind, f.event ->> 'time' AS time, f.event ->> 'actorid' AS actor,
    f.event -> 'data' AS data
  FROM unnest($1::text[], $2::text[]) AS t(property_id, matter) JOIN fact f USING (property_id, matter)
  WHERE f.kind IN ${listed(kinds)}
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id)
  ORDER BY f.at, f.id COLLATE "C"`;

/** The standing facts of these kinds of each matter, in the order of the keys, the earliest first. */
export const factsOfMatters = async (
  database: Database,
  kinds: readonly string[],
  keys: readonly { readonly propertyId: string; readonly id: string }[],
): Promise<readonly (readonly MatterFact[])[]> => {
  if (keys.length === 0) return [];
  const rows = await database.transaction((tx) =>
    tx.query<MatterFact & Record<string, unknown>>(factsOf(kinds), [
      keys.map(({ propertyId }) => propertyId),
      keys.map(({ id }) => id),
    ]),
  );
  const groups = new Map<string, MatterFact[]>();
  for (const row of rows) {
    const key = `${row.propertyId}/${row.matter}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return keys.map(({ propertyId, id }) => groups.get(`${propertyId}/${id}`) ?? []);
};
