import { endOfDay, type Instant, lastDayOf, type Month, startOfDay } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { ClosableProperty } from '../../../application/ports.js';
import type { Obstacle, ObstacleKind } from '../../../domain/closing/closing.js';

/** A fact that was taken back counts no more. */
const STANDS = `NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id)`;

/** Facts of a kind in the month of whose matter nothing of the other kind was told yet. */
const without = (kind: string, other: string): string => `
  SELECT f.property_id, count(DISTINCT f.matter) AS count FROM places p
    JOIN fact f ON f.property_id = p.property_id AND f.at BETWEEN p.first AND p.last AND f.kind = '${kind}'
  WHERE ${STANDS} AND NOT EXISTS (SELECT 1 FROM fact o WHERE o.property_id = f.property_id AND o.matter = f.matter
    AND o.kind = '${other}' AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = o.source AND w.kind = o.kind AND w.fact_id = o.id))
  GROUP BY f.property_id`;

/** Whether what the kind `k.kind` makes final was told of the month: found by the key under which a later one would replace it. */
const closed = (month: string): string => `EXISTS (SELECT 1 FROM fact f
  WHERE f.replacement_key = k.kind || E'\\n' || p.property_id || E'\\n' || ${month} AND ${STANDS})`;

const QUERIES: Readonly<Record<Exclude<ObstacleKind, 'month-running'>, string>> = {
  'being-judged': `
    SELECT p.property_id, count(*) AS count FROM places p
    JOIN dirty d ON d.property_id IS NOT DISTINCT FROM p.property_id AND d.month = p.month GROUP BY p.property_id`,
  'evidence-pending': `
    SELECT p.property_id, count(*) AS count FROM places p
    JOIN apart_entry a ON a.property_id = p.property_id AND a.month = p.month AND a.kind <> 'waived' GROUP BY p.property_id`,
  'events-unread': `
    SELECT p.property_id, count(*) AS count FROM places p JOIN parked k ON k.property_id = p.property_id GROUP BY p.property_id`,
  'findings-open': without('inspections.finding.raised', 'inspections.finding.verified'),
  'complaints-undecided': without('complaints.complaint.received', 'complaints.complaint.decided'),
  'accounts-open': `
    SELECT p.property_id, count(*) AS count FROM places p CROSS JOIN unnest(ARRAY['billing.period.closed', 'billing.budget.closed']) AS k(kind)
    WHERE ${closed("to_char((p.month || '-01')::date - 1, 'YYYY-MM')")} AND NOT ${closed('p.month')} GROUP BY p.property_id`,
  'appeals-open': `
    SELECT p.property_id, count(*) AS count FROM places p
    JOIN appeal a ON a.property_id IS NOT DISTINCT FROM p.property_id AND a.month = p.month AND a.state = 'open'
    GROUP BY p.property_id`,
};

const PLACES = `WITH places AS (SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::text[])
  AS t(property_id, first, last, month))`;

/** What stands against closing the month of each of these properties, by its id. */
export const obstaclesOf = async (
  tx: Transaction,
  properties: readonly ClosableProperty[],
  month: Month,
  now: Instant,
): Promise<ReadonlyMap<string | null, readonly Obstacle[]>> => {
  const found = new Map<string | null, Obstacle[]>();
  const add = (propertyId: string | null, kind: ObstacleKind, count: number): void => {
    found.set(propertyId, [...(found.get(propertyId) ?? []), { kind, count }]);
  };
  const ends = properties.map(({ zone }) => endOfDay(lastDayOf(month), zone));
  for (const [index, { propertyId }] of properties.entries())
    if ((ends[index] ?? now) >= now) add(propertyId, 'month-running', 1);
  const parameters = [
    properties.map(({ propertyId }) => propertyId),
    properties.map(({ zone }) => new Date(startOfDay(`${month}-01` as never, zone))),
    ends.map((end) => new Date(end)),
    properties.map(() => month),
  ];
  for (const [kind, sql] of Object.entries(QUERIES)) {
    const rows = await tx.query<{ property_id: string | null; count: string }>(`${PLACES} ${sql}`, parameters);
    for (const row of rows) add(row.property_id, kind as ObstacleKind, Number(row.count));
  }
  return found;
};
