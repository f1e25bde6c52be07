import { boundByScope, currentCaller } from '@goldkey/access';
import { type Database, type Row } from '@goldkey/postgres';
import type { RegisterLine, RegisterReader, RevenueLine } from '../../../../application/register-ports.js';
import { registerOf } from '../../../../domain/register/registers.js';

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** By source: `$1` the property, `$2` and `$3` the span, `$4` the kind. */
const SQL = {
  orders: `SELECT (t.state -> 'details') AS details, t.number, t.state ->> 'address' AS address, t.state ->> 'ownerName' AS owner,
      t.state ->> 'phone' AS phone, ${ms('t.requested_at')} AS "requestedAt", t.standing AS state,
      ${ms('s.performed_at')} AS "performedAt", s.state ->> 'employeeName' AS employee
    FROM service_order t LEFT JOIN LATERAL (
      SELECT performed_at, state FROM service WHERE order_id = t.id AND standing <> 'withdrawn' ORDER BY performed_at DESC LIMIT 1) s ON true
    WHERE t.property_id = $1 AND t.requested_at >= $2 AND t.requested_at < $3 AND t.kind = $4`,
  bookings: `SELECT t.state ->> 'venueName' AS venue, ${ms('t.from_at')} AS "fromAt", ${ms('t.until_at')} AS "untilAt",
      t.state ->> 'exhibitor' AS exhibitor, t.state ->> 'purpose' AS purpose, t.standing AS state, o.number AS "orderNumber"
    FROM booking t LEFT JOIN service_order o ON o.id = t.state ->> 'orderId'
    WHERE t.property_id = $1 AND t.until_at > $2 AND t.from_at < $3 AND $4::text IS NULL`,
  stock: `SELECT ${ms('t.moved_at')} AS at, t.state ->> 'itemName' AS item, t.kind AS move,
      CASE WHEN t.quantity > 0 THEN t.quantity END AS came, CASE WHEN t.quantity < 0 THEN -t.quantity END AS went,
      (t.state ->> 'left')::int AS left, t.state ->> 'supplier' AS supplier, t.state ->> 'byName' AS by
    FROM stock_move t WHERE t.property_id = $1 AND t.moved_at >= $2 AND t.moved_at < $3 AND $4::text IS NULL`,
  sales: `SELECT ${ms('t.performed_at')} AS "performedAt", t.state ->> 'address' AS address, t.state ->> 'itemName' AS item,
      t.quantity, t.state ->> 'amount' AS amount, t.state ->> 'employeeName' AS employee, t.standing AS state
    FROM service t WHERE t.property_id = $1 AND t.performed_at >= $2 AND t.performed_at < $3 AND t.kind = $4
      AND t.standing <> 'withdrawn'`,
} as const;
const ORDER = { orders: 't.requested_at', bookings: 't.from_at', stock: 't.moved_at, t.id', sales: 't.performed_at' };

const flat = ({ details, ...line }: Row): RegisterLine =>
  ({ ...(details as object | undefined), ...line }) as RegisterLine;

export const registerReader = (database: Database): RegisterReader => ({
  lines: (register, { propertyId, from, until }) => {
    const { source, kind } = registerOf(register);
    return database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, new Date(from), new Date(until), kind ?? null];
        const scope = boundByScope(currentCaller().scope, 't.property_id', parameters);
        const sql = `${SQL[source]} AND ${scope} ORDER BY ${ORDER[source]}`;
        return (await tx.query<Record<string, unknown>>(sql, parameters)).map((row) => flat(row as Row));
      },
      { readOnly: true },
    );
  },
  revenue: (propertyId, { from, until }) =>
    database.transaction(
      (tx) => {
        const parameters: unknown[] = [propertyId, new Date(from), new Date(until)];
        const scope = boundByScope(currentCaller().scope, 'i.property_id', parameters);
        return tx.query<RevenueLine & Record<string, unknown>>(
          `SELECT i.id AS "itemId", i.name AS "itemName", i.state ->> 'unit' AS unit, coalesce(s.users, 0) AS users,
             coalesce(s.services, 0) AS services, coalesce(s.units, 0) AS units, coalesce(s.revenue, '0.00') AS revenue,
             coalesce(f.received, '0.00') AS received, coalesce(f.handed_over, '0.00') AS "handedOver"
           FROM item i
           LEFT JOIN LATERAL (SELECT count(DISTINCT household_id)::int AS users, count(*)::int AS services, sum(quantity)::int AS units,
               sum(amount)::numeric(14, 2)::text AS revenue FROM service
             WHERE item_id = i.id AND standing <> 'withdrawn' AND performed_at >= $2 AND performed_at < $3) s ON true
           LEFT JOIN LATERAL (SELECT sum(amount)::numeric(14, 2)::text AS received,
               coalesce(sum(amount) FILTER (WHERE standing = 'handed-over'), 0)::numeric(14, 2)::text AS handed_over FROM fee
             WHERE item_id = i.id AND standing <> 'withdrawn' AND received_at >= $2 AND received_at < $3) f ON true
           WHERE i.property_id = $1 AND ${scope} AND (s.services > 0 OR f.received IS NOT NULL) ORDER BY i.code`,
          parameters,
        );
      },
      { readOnly: true },
    ),
});
