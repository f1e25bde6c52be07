import type { Database } from '@goldkey/postgres';
import type { ComplaintNews } from '../../../../application/quality-ports.js';

/** Complaints about orders that complaints told of. */
export const complaintCopies = (database: Database): ComplaintNews => ({
  keepComplaint: async ({ complaintId, propertyId, orderId, itemId, category }, at) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO complaint_copy (complaint_id, property_id, order_id, item_id, category, received_at, at)
         VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (complaint_id)
         DO UPDATE SET category = excluded.category, taken_back = false`,
        [complaintId, propertyId, orderId, itemId, category, new Date(at)],
      ),
    );
  },

  takeBack: async (complaintId) => {
    await database.transaction((tx) =>
      tx.query('UPDATE complaint_copy SET taken_back = true WHERE complaint_id = $1', [complaintId]),
    );
  },

  keptOf: async (complaintIds) => {
    if (complaintIds.length === 0) return [];
    const rows = await database.transaction((tx) =>
      tx.prepared<{ id: string }>(
        'convenience_kept_complaints',
        'SELECT complaint_id AS id FROM complaint_copy WHERE complaint_id = ANY ($1::text[])',
        [complaintIds],
      ),
    );
    return rows.map(({ id }) => id);
  },

  changeComplaint: async (complaintId, { established, open }, at) => {
    await database.transaction((tx) =>
      tx.query(
        `UPDATE complaint_copy SET established = coalesce($2, established), open = coalesce($3, open), at = $4
         WHERE complaint_id = $1 AND at <= $4`,
        [complaintId, established ?? null, open ?? null, new Date(at)],
      ),
    );
  },
});
