import type { Day, Instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { DueEntry } from '../../../domain/notice/entries.js';

/** What was last told of each record of a register, of whichever service; nothing where that names no day. */
const DUE = `
  SELECT split_part(l.kind, '.', 1) AS service, l.property_id AS "propertyId", l.data, coalesce(p.time_zone, '${DEFAULT_ZONE}') AS zone
  FROM (
    SELECT DISTINCT ON (f.event #>> '{data,entryId}') f.kind, f.property_id, f.event -> 'data' AS data FROM fact f
    WHERE f.kind LIKE '%.register-entry.due-set' AND f.at <= $1
      AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id AND w.at <= $1)
    ORDER BY f.event #>> '{data,entryId}', f.at DESC, f.id COLLATE "C" DESC) AS l
    LEFT JOIN property_copy p USING (property_id)
  WHERE (l.data ->> 'remindOn')::date <= ($1 AT TIME ZONE coalesce(p.time_zone, '${DEFAULT_ZONE}'))::date`;

interface Row {
  readonly service: string;
  readonly propertyId: string;
  readonly zone: string;
  readonly data: {
    readonly entryId: string;
    readonly register: string;
    readonly dueOn?: Day;
    readonly remindOn: Day;
    readonly responsibleId?: string;
    readonly role?: string;
  };
}

/** What stands in registers and is due soon, or overdue, from the facts. */
export const dueEntries =
  (database: Database) =>
  async (now: Instant): Promise<readonly DueEntry[]> => {
    const rows = await database.transaction((tx) => tx.query<Row & Record<string, unknown>>(DUE, [new Date(now)]));
    return rows.flatMap(
      ({ service, propertyId, zone, data: { entryId, register, dueOn, remindOn, responsibleId, role } }) =>
        dueOn === undefined
          ? []
          : [
              {
                ...{ service, register, entryId, propertyId, zone, dueOn, remindOn },
                ...(responsibleId !== undefined && { responsibleId }),
                ...(role !== undefined && { role }),
              },
            ],
    );
  };
