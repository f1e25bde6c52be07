import type { Database } from '@goldkey/postgres';
import { boundQuery, rowsOf } from './bound-query.js';

/** Acts that the caller may know of: of their properties, and of what belongs to none. */
const LAST_NAME = (within: string, ids: string): string => `
  SELECT DISTINCT ON (actor_id) actor_id AS id, actor_name AS name FROM history
  WHERE (${within} OR property_id IS NULL) AND actor_kind = 'person' AND actor_id = ANY (${ids}::text[])
  ORDER BY actor_id, seq DESC`;

/** What accounts were called when they last did something here: whoever has no employee's file is known by nothing else. */
export const accountNames = (database: Database) => async (accountIds: readonly string[]) => {
  if (accountIds.length === 0) return [];
  const { parameters, within, place } = boundQuery('property_id');
  return rowsOf<{ id: string; name: string }>(database, LAST_NAME(within, place(accountIds)), parameters);
};
