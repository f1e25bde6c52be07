import { boundByScope, currentCaller } from '@goldkey/access';
import { appendEvents, type NewEvent } from '@goldkey/messaging';
import { appendHistory, type Database, violatedConstraint } from '@goldkey/postgres';
import type { ImportStore, PreparedMatter } from '../../../application/ports.js';
import { complaintMessages } from '../events.js';
import { complaintColumns, historyEntry, rowOf } from './rows.js';
import { toldOf } from './told-news.js';

const placeOf = ({ propertyId, externalKey }: PreparedMatter): string => `${propertyId}\n${externalKey}`;

/** LIMIT keeps it at one look into the index a key: an empty table's statistics once led to reading the whole of a filled one. */
const KNOWN = `
  SELECT c.* FROM unnest($2::text[], $3::text[]) AS t(property_id, external_key)
  CROSS JOIN LATERAL (
    SELECT c.property_id, c.external_key, c.id, c.number, c.external_hash FROM complaint c
    WHERE c.external_source = $1 AND c.external_key = t.external_key AND c.property_id = t.property_id LIMIT 1
  ) AS c`;

/** Matters of other systems, many in a few statements. */
export const importStore = (database: Database): ImportStore => ({
  known: (source, keys) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [
        source,
        keys.map(({ propertyId }) => propertyId),
        keys.map(({ externalKey }) => externalKey),
      ];
      const scope = boundByScope(currentCaller().scope, 'c.property_id', parameters);
      const rows = await tx.query<{
        property_id: string;
        external_key: string;
        id: string;
        number: string;
        external_hash: string;
      }>(`${KNOWN} WHERE ${scope}`, parameters);
      return new Map(
        rows.map((row) => [
          `${row.property_id}/${row.external_key}`,
          { complaintId: row.id, number: row.number, externalHash: row.external_hash },
        ]),
      );
    }),

  reserveNumbers: (wanted) =>
    database.transaction(async (tx) => {
      // In one order, so that two imports never wait for each other's series.
      const sorted = [...wanted].sort((a, b) =>
        `${a.series.propertyId}${a.series.month}` < `${b.series.propertyId}${b.series.month}` ? -1 : 1,
      );
      const rows = await tx.query<{ property_id: string; month: string; last: number }>(
        `INSERT INTO complaint_number (property_id, month, last)
         SELECT * FROM unnest($1::text[], $2::text[], $3::integer[])
         ON CONFLICT (property_id, month) DO UPDATE SET last = complaint_number.last + excluded.last
         RETURNING property_id, month, last`,
        [
          sorted.map(({ series }) => series.propertyId),
          sorted.map(({ series }) => series.month),
          sorted.map(({ count }) => count),
        ],
      );
      const lasts = new Map(rows.map((row) => [`${row.property_id}/${row.month}`, row.last]));
      return wanted.map(
        ({ series, count }) => (lasts.get(`${series.propertyId}/${series.month}`) ?? count) - count + 1,
      );
    }),

  addAll: (source, unordered) => {
    // In one order, so that two imports of the same rows never wait for each other's keys.
    const matters = [...unordered].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    return database
      .transaction(async (tx): Promise<'added' | 'taken'> => {
        const news: NewEvent[] = [];
        const rows = matters.map(({ externalKey, externalHash, steps }) => {
          const last = steps.at(-1);
          if (last === undefined) throw new Error('a matter without events');
          const messages = steps.flatMap(({ event, complaint }) => complaintMessages(event, complaint));
          news.push(...messages);
          const external = { source, key: externalKey, hash: externalHash };
          return { ...rowOf(last.complaint, steps.length, external), told: messages.map(toldOf) };
        });
        await tx.insertMany('complaint', complaintColumns, rows);
        const steps = matters.flatMap((matter) => matter.steps);
        await appendHistory(
          tx,
          steps.map(({ event, complaint }) => historyEntry(event, complaint)),
        );
        await appendEvents(tx, 'complaints', news);
        return 'added';
      })
      .catch((error: unknown): 'taken' => {
        // Another request was quicker with one of the keys: nothing of this one is kept.
        if (violatedConstraint(error) === 'complaint_external') return 'taken';
        throw error;
      });
  },
});
