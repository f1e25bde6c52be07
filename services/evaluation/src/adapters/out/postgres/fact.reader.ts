import type { Database } from '@goldkey/postgres';
import type { FactReader } from '../../../application/queries/readers.js';
import { boundQuery, rowsOf } from './bound-query.js';

/** One line whatever white space came with it. */
const inOneLine = (event: string): string => (event.includes('\n') ? JSON.stringify(JSON.parse(event)) : event);

/** Reads stored events page by page along their key, bounded by the caller's scope. */
export const factReader = (database: Database): FactReader => ({
  async page({ from, until, propertyIds, after, lastFact, limit }) {
    const { parameters, within, place } = boundQuery('property_id');
    const conditions = [within];
    if (from !== undefined) conditions.push(`at >= ${place(new Date(from))}`);
    if (until !== undefined) conditions.push(`at <= ${place(new Date(until))}`);
    if (propertyIds !== undefined)
      conditions.push(`(property_id = ANY (${place(propertyIds)}::text[]) OR property_id IS NULL)`);
    if (after !== undefined) conditions.push(`(id, source) > (${place(after.id)}, ${place(after.source)})`);
    if (lastFact !== undefined) conditions.push(`seq <= ${place(lastFact)}::bigint`);
    const rows = await rowsOf<{ event: string }>(
      database,
      `SELECT event::text AS event FROM fact WHERE ${conditions.join(' AND ')} ORDER BY id, source LIMIT ${place(limit)}`,
      parameters,
    );
    return rows.map(({ event }) => inOneLine(event));
  },
});
