/** Complaints that stand beside what they are about (complaint_copy), as columns of lists whose table is `t`. */

/** What is told of an order's complaints beside it; `null` where there is none. */
export const COMPLAINTS_OF_ORDER = `(SELECT json_agg(json_build_object('complaintId', c.complaint_id, 'category', c.category,
  'receivedAt', (extract(epoch FROM c.received_at) * 1000)::bigint, 'established', c.established, 'open', c.open) ORDER BY c.received_at)
  FROM complaint_copy c WHERE c.order_id = t.id AND NOT c.taken_back)`;

/** How many complaints there were about orders of an item; `null` for none. */
export const COMPLAINTS_OF_ITEM = `(SELECT nullif(count(*), 0)::int FROM complaint_copy c WHERE c.item_id = t.id AND NOT c.taken_back)`;
