import { fenOf, instant, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { ApartLine, CompletenessReader, Stream } from '../../../application/ports.js';
import { boundQuery, rowsOf } from './bound-query.js';
import { MARKS } from './evidence.store.js';

/** A page shows no more. */
const MOST_SHOWN = 1_000;

interface StreamRow {
  readonly service: string;
  readonly complete_up_to: Date | null;
  readonly heard_at: Date | null;
  readonly last_event_at: Date | null;
}

/** The newest event of each producer: the fact that was kept last, found from the end. */
const STREAMS = `
  WITH mark AS (${MARKS}), known AS (
    SELECT DISTINCT split_part(topic, '.', 2) AS service FROM position WHERE topic LIKE 'goldkey.%.events.v1')
  SELECT known.service, mark.complete_up_to, mark.heard_at,
    (SELECT f.received_at FROM fact f WHERE f.type LIKE 'goldkey.' || known.service || '.%' ORDER BY f.seq DESC LIMIT 1) AS last_event_at
  FROM known LEFT JOIN mark USING (service) ORDER BY known.service`;

interface ApartRow {
  readonly key: string;
  readonly property_id: string;
  readonly month: Month;
  readonly clause: string;
  readonly at: Date;
  readonly subject_kind: ApartLine['subjectKind'];
  readonly subject_id: string;
  readonly points: string;
  readonly fine_fen: string;
  readonly kind: ApartLine['kind'];
  readonly reason: string;
}

const streamOf = (row: StreamRow): Stream => ({
  service: row.service,
  ...(row.complete_up_to === null ? {} : { completeUpTo: instant(row.complete_up_to.getTime()) }),
  ...(row.heard_at === null ? {} : { heardAt: instant(row.heard_at.getTime()) }),
  ...(row.last_event_at === null ? {} : { lastEventAt: instant(row.last_event_at.getTime()) }),
});

const apartOf = (row: ApartRow): ApartLine => ({
  key: row.key,
  propertyId: row.property_id,
  month: row.month,
  clause: row.clause,
  at: instant(row.at.getTime()),
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  points: Number(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
  kind: row.kind,
  reason: row.reason,
});

interface Counted {
  readonly propertyId: string;
  readonly service: string;
  readonly count: number;
}

/** Reads what is known of completeness; of properties only those of the caller's scope. */
export const completenessReader = (database: Database): CompletenessReader => {
  const counted = async (sql: string): Promise<Counted[]> => {
    const { parameters, within } = boundQuery('property_id');
    const rows = await rowsOf<{ property_id: string; service: string; count: string }>(
      database,
      sql.replace('$within', within),
      parameters,
    );
    return rows.map((row) => ({ propertyId: row.property_id, service: row.service, count: Number(row.count) }));
  };
  return {
    streams: async () => (await rowsOf<StreamRow>(database, STREAMS, [])).map(streamOf),

    pending: () =>
      counted(`SELECT property_id, reason AS service, count(*) AS count FROM apart_entry
        WHERE $within AND kind <> 'waived' GROUP BY 1, 2 ORDER BY 1, 2`),

    unread: () =>
      counted(`SELECT property_id, split_part(topic, '.', 2) AS service, count(*) AS count FROM parked
        WHERE property_id IS NOT NULL AND $within GROUP BY 1, 2 ORDER BY 1, 2`),

    standingApart: (propertyIds, months) => {
      const { parameters, within, place } = boundQuery('property_id');
      return rowsOf(
        database,
        `SELECT key, kind, reason FROM apart_entry WHERE ${within} AND property_id = ANY (${place(propertyIds)}::text[])
           AND month = ANY (${place(months)}::text[])`,
        parameters,
      );
    },

    apart: async (month, { propertyId, employeeId }) => {
      const { parameters, within, place } = boundQuery('property_id');
      const conditions = [within, `month = ${place(month)}`];
      if (propertyId !== undefined) conditions.push(`property_id = ${place(propertyId)}`);
      if (employeeId !== undefined) conditions.push(`subject_kind = 'employee' AND subject_id = ${place(employeeId)}`);
      const rows = await rowsOf<ApartRow>(
        database,
        `SELECT * FROM apart_entry WHERE ${conditions.join(' AND ')} ORDER BY at DESC, clause, key LIMIT ${MOST_SHOWN}`,
        parameters,
      );
      return rows.map(apartOf);
    },
  };
};
