import { boundByScope, currentCaller } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { DueOrder, DueReader, OccasionStore } from '../../../../application/order-ports.js';
import type { Occasion, OccasionEvent } from '../../../../domain/order/occasion.js';
import type { Order } from '../../../../domain/order/order.js';
import { bookOf, changeIn } from '../books.js';
import { statesIn } from '../read.js';

const occasionBook = bookOf<Occasion, OccasionEvent>({
  recordKind: 'occasion',
  table: 'occasion',
  columns: { order_id: 'text', due_on: 'date', became: 'text' },
  row: ({ orderId, dueOn, became }) => ({ order_id: orderId, due_on: dueOn, became }),
  remember: ({ record: { orderNumber, dueOn, became } }) => ({ orderNumber, dueOn, became }),
  messages: () => [],
});

/** What became of days on which standing orders were due. */
export const occasionStore = (database: Database): OccasionStore => ({
  ...changeIn(database, occasionBook),
  settle: (decision) => inBookSession(database, occasionBook, async (open) => open.settle(decision)),
  ofService: async ({ id, orderId }) =>
    (
      await statesIn<Occasion>(
        database,
        'occasion',
        `order_id = $1 AND state ->> 'serviceId' = $2 AND became = 'performed'`,
        [orderId, id],
      )
    )[0],
  settledOf: async (orderId, from) => {
    if (from === undefined) return new Set();
    const parameters: unknown[] = [orderId, from];
    const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
    const rows = await database.transaction((tx) =>
      tx.query<{ day: Day }>(
        `SELECT to_char(due_on, 'YYYY-MM-DD') AS day FROM occasion WHERE order_id = $1 AND due_on >= $2::date
           AND became <> 'withdrawn' AND ${scope}`,
        parameters,
      ),
    );
    return new Set(rows.map(({ day }) => day));
  },
});

interface DueRow {
  readonly state: Order;
  readonly version: number;
  readonly settled: readonly Day[];
}

/** Standing orders by the first day that is open. */
export const dueReader = (database: Database): DueReader => ({
  due: async ({ until, propertyIds, orderId, employeeId }) => {
    const parameters: unknown[] = [until, propertyIds ?? null, orderId ?? null, employeeId ?? null];
    const scope = boundByScope(currentCaller().scope, 'o.property_id', parameters);
    const rows = await database.transaction(
      (tx) =>
        tx.query<DueRow & Record<string, unknown>>(
          `SELECT o.state, o.version, ARRAY(SELECT to_char(c.due_on, 'YYYY-MM-DD') FROM occasion c
             WHERE c.order_id = o.id AND c.due_on >= o.next_due_on AND c.became <> 'withdrawn') AS settled
           FROM service_order o WHERE o.next_due_on <= $1::date AND ($2::text[] IS NULL OR o.property_id = ANY ($2))
             AND ($3::text IS NULL OR o.id = $3) AND ($4::text IS NULL OR o.worker_id = $4) AND ${scope}
           ORDER BY o.next_due_on, o.number`,
          parameters,
        ),
      { readOnly: true },
    );
    return rows.map(({ state, version, settled }) => ({ ...state, version, settled }) as DueOrder);
  },
});
