import { instant, readInstant } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import type { EvidenceStore } from '../../../application/ports.js';
import type { Evidence } from '../../../domain/evidence/evidence.js';

/**
 * Up to which instant each producer's stream is complete: the least of its partitions, of which one that states nothing yet
 * holds up all. A producer that never stated any has no row.
 */
export const MARKS = `
  SELECT split_part(topic, '.', 2) AS service, min(coalesce(complete_up_to, 'epoch')) AS complete_up_to, max(heard_at) AS heard_at
  FROM position WHERE topic LIKE 'goldkey.%.events.v1' GROUP BY 1 HAVING max(complete_up_to) IS NOT NULL`;

/** When an unread event happened, as far as its headers say; else when it came. */
const UNREAD = `
  SELECT property_id, split_part(topic, '.', 2) AS service, headers ->> 'ce_time' AS told, first_at FROM parked
  WHERE property_id = ANY ($1::text[])`;

const OUTAGES = `
  SELECT id, service, property_id, from_at, until_at FROM outage
  WHERE state = 'approved' AND (property_id IS NULL OR property_id = ANY ($1::text[]))`;

interface UnreadRow {
  readonly property_id: string;
  readonly service: string;
  readonly told: string | null;
  readonly first_at: Date;
}
interface OutageRow {
  readonly id: string;
  readonly service: string;
  readonly property_id: string | null;
  readonly from_at: Date;
  readonly until_at: Date;
}

const evidence = async (tx: Transaction, propertyIds: readonly string[]): Promise<Evidence> => {
  const marks = await tx.query<{ service: string; complete_up_to: Date }>(MARKS);
  const unread = await tx.query<UnreadRow>(UNREAD, [propertyIds]);
  const outages = await tx.query<OutageRow>(OUTAGES, [propertyIds]);
  return {
    marks: new Map(marks.map((row) => [row.service, instant(row.complete_up_to.getTime())])),
    unread: unread.map((row) => ({
      propertyId: row.property_id,
      service: row.service,
      at: readInstant(row.told ?? '') ?? instant(row.first_at.getTime()),
    })),
    outages: outages.map((row) => ({
      outageId: row.id,
      service: row.service,
      propertyId: row.property_id,
      from: instant(row.from_at.getTime()),
      until: instant(row.until_at.getTime()),
    })),
  };
};

const APART = {
  property_id: 'text',
  month: 'text',
  key: 'text',
  kind: 'text',
  reason: 'text',
  clause: 'text',
  at: 'timestamptz',
  subject_kind: 'text',
  subject_id: 'text',
  points: 'bigint',
  fine_fen: 'bigint',
} as const;

/** Months with a miss that waited for a service which is complete past it by now, or for an event that was read or given up. */
const RELEASE = `
  WITH mark AS (${MARKS})
  INSERT INTO dirty (property_id, month)
  SELECT DISTINCT a.property_id, a.month FROM apart_entry a LEFT JOIN mark m ON m.service = a.reason
  WHERE a.kind <> 'waived' AND CASE a.kind WHEN 'pending' THEN m.service IS NULL OR m.complete_up_to >= a.at
      ELSE NOT EXISTS (SELECT 1 FROM parked k WHERE k.property_id = a.property_id AND split_part(k.topic, '.', 2) = a.reason) END
    AND NOT EXISTS (SELECT 1 FROM dirty d WHERE d.property_id = a.property_id AND d.month = a.month)`;

/** What is known of completeness, in PostgreSQL. */
export const evidenceStore = (database: Database): EvidenceStore => ({
  read: (propertyIds) => database.transaction((tx) => evidence(tx, propertyIds)),

  replace: (months) =>
    database.transaction(async (tx) => {
      if (months.length === 0) return;
      await tx.query(
        `DELETE FROM apart_entry a USING unnest($1::text[], $2::text[]) AS t(property_id, month)
         WHERE a.property_id = t.property_id AND a.month = t.month`,
        [months.map(({ propertyId }) => propertyId), months.map(({ month }) => month)],
      );
      const rows = months.flatMap(({ propertyId, month, apart }) =>
        apart.map(({ kind, reason, entry }) => ({
          property_id: propertyId,
          month,
          key: entry.key,
          kind,
          reason,
          clause: entry.clause,
          at: new Date(entry.at),
          subject_kind: entry.subjectKind,
          subject_id: entry.subjectId,
          points: entry.points,
          fine_fen: entry.fine,
        })),
      );
      if (rows.length > 0) await tx.insertMany('apart_entry', APART, rows);
    }),

  release: () => database.transaction((tx) => tx.execute(RELEASE)),
});
