import { boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import { type Database, HISTORY_LONGEST } from '@goldkey/postgres';
import type { PersonsHistoryReader } from '../../../application/care-ports.js';

interface Row extends Record<string, unknown> {
  readonly happened_at: Date;
  readonly change: string;
  readonly actor_name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly record_kind: string;
  readonly record_id: string;
}

/** Everything that is on record of a person: the file, appointments, things handed over, certificates. */
const RECORDS = `
  SELECT 'employee' AS kind, $1::text AS id
  UNION ALL SELECT 'appointment', id FROM appointment WHERE employee_id = $1
  UNION ALL SELECT 'handover-item', id FROM handover_item WHERE employee_id = $1
  UNION ALL SELECT 'certificate', id FROM certificate WHERE employee_id = $1`;

export const personsHistoryReader = (database: Database): PersonsHistoryReader => ({
  of: (employeeId) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [employeeId];
        const scope = boundByScopeOrGroupWide(currentCaller().scope, 'h.property_id', parameters);
        const rows = await tx.query<Row>(
          `SELECT h.happened_at, h.change, h.actor_name, h.data, h.record_kind, h.record_id
           FROM (${RECORDS}) r JOIN history h ON h.record_kind = r.kind AND h.record_id = r.id
           WHERE ${scope} ORDER BY h.happened_at DESC, h.seq DESC LIMIT ${HISTORY_LONGEST}`,
          parameters,
        );
        return rows.map((row) => ({
          happenedAt: row.happened_at.toISOString(),
          change: row.change,
          actor: { name: row.actor_name },
          data: row.data,
          recordKind: row.record_kind,
          recordId: row.record_id,
        }));
      },
      { readOnly: true },
    ),
});
