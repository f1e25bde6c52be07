import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { lockSubjects } from '@goldkey/service-kit';
import type { RepairRegister } from '../../../application/repair-ports.js';
import type { ComplaintState, RepairOrigin } from '../../../domain/complaint/complaint.js';

interface RepairRow {
  readonly origin_kind: RepairOrigin['kind'];
  readonly origin_id: string;
  readonly complaint_id: string;
  readonly number: string;
  readonly standing: ComplaintState;
}

/** The matter that stands for it, where it was entered twice: the last of those that say so, for none of them comes back. */
const STANDING = `WITH RECURSIVE standing AS (
    SELECT c.id, c.number, c.standing, c.state #>> '{standsAs,complaintId}' AS next, 0 AS hop
    FROM complaint c WHERE c.id = r.complaint_id
    UNION ALL
    SELECT c.id, c.number, c.standing, c.state #>> '{standsAs,complaintId}', s.hop + 1
    FROM standing s JOIN complaint c ON c.id = s.next
  ) SELECT id, number, standing FROM standing ORDER BY hop DESC LIMIT 1`;
const FOUND = `SELECT r.origin_kind, r.origin_id, c.id AS complaint_id, c.number, c.standing
  FROM handed_in_repair r CROSS JOIN LATERAL (${STANDING}) c`;
const ADD = `INSERT INTO handed_in_repair (property_id, key, origin_kind, origin_id, complaint_id)
  VALUES ($1, $2, $3, $4, $5)`;
const REPLACE = `UPDATE handed_in_repair SET complaint_id = $4
  WHERE property_id = $1 AND origin_kind = $2 AND origin_id = $3`;

/** Repairs that were handed in, by what they were handed in for. */
export const repairRegister = (database: Database): RepairRegister => ({
  hold: ({ propertyId, key, origin }) =>
    database.transaction(async (tx) => {
      await lockSubjects(tx, [
        `repair key ${JSON.stringify([propertyId, key])}`,
        `repair origin ${JSON.stringify([propertyId, origin.kind, origin.id])}`,
      ]);
      const parameters: unknown[] = [propertyId, key, origin.kind, origin.id];
      const scope = boundByScope(currentCaller().scope, 'r.property_id', parameters);
      const rows = await tx.query<RepairRow & Record<string, unknown>>(
        `${FOUND} WHERE r.property_id = $1 AND (r.key = $2 OR (r.origin_kind = $3 AND r.origin_id = $4)) AND ${scope}`,
        parameters,
      );
      return rows.map((row) => ({
        complaintId: row.complaint_id,
        number: row.number,
        state: row.standing,
        origin: { kind: row.origin_kind, id: row.origin_id },
      }));
    }),

  add: ({ propertyId, key, origin, complaintId }) =>
    database.transaction(async (tx) => {
      tx.send('complaints_hand_in_repair', ADD, [propertyId, key, origin.kind, origin.id, complaintId]);
    }),

  replace: ({ propertyId, kind, id }, complaintId) =>
    database.transaction(async (tx) => {
      tx.send('complaints_replace_repair', REPLACE, [propertyId, kind, id, complaintId]);
    }),

  statesOf: (kind, originIds) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [kind, originIds];
        const scope = boundByScope(currentCaller().scope, 'r.property_id', parameters);
        const rows = await tx.query<RepairRow & Record<string, unknown>>(
          `${FOUND} WHERE r.origin_kind = $1 AND r.origin_id = ANY ($2::text[]) AND ${scope} ORDER BY r.origin_id`,
          parameters,
        );
        return rows.map(({ origin_id: originId, complaint_id: complaintId, number, standing: state }) => ({
          ...{ originId, complaintId, number, state },
        }));
      },
      { readOnly: true },
    ),
});
