import type { Database } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { BillingCommandStore } from '../../../../application/billing-ports.js';
import type { BillingCommand, BillingCommandEvent } from '../../../../domain/billing-command/billing-command.js';
import { bookOf, changeIn, stamp } from '../books.js';

const commandBook = bookOf<BillingCommand, BillingCommandEvent>({
  recordKind: 'billing-command',
  table: 'billing_command',
  columns: {
    order_id: 'text',
    service_id: 'text',
    act: 'text',
    standing: 'text',
    asked_at: 'timestamptz',
    next_try_at: 'timestamptz',
  },
  row: ({ orderId, asked, state, askedAt, nextTryAt }) => ({
    order_id: orderId,
    service_id: asked.act === 'charge' ? asked.serviceId : null,
    act: asked.act,
    standing: state,
    asked_at: stamp(askedAt),
    next_try_at: stamp(nextTryAt),
  }),
  remember: ({ record: { orderNumber, asked, refusal, booked } }) => ({
    orderNumber,
    ...('kind' in asked && { kind: asked.kind }),
    amount: asked.amount,
    ...(refusal !== undefined && { refusal }),
    ...(booked?.receipt !== undefined && { receipt: booked.receipt }),
  }),
  messages: () => [],
});

/** What of an order's money is not booked yet; charges and returns wait for it. */
const UNTAKEN = `(EXISTS (SELECT 1 FROM fee f WHERE f.order_id = c.order_id AND f.kind <> 'service' AND f.standing = 'held')
  OR EXISTS (SELECT 1 FROM billing_command t WHERE t.order_id = c.order_id AND t.act = 'take' AND t.standing IN ('waiting', 'refused'))
  OR EXISTS (SELECT 1 FROM billing_command e WHERE e.order_id = c.order_id AND e.standing = 'waiting' AND e.act <> 'take'
    AND (e.asked_at, e.id) < (c.asked_at, c.id)))`;

export const billingCommandStore = (database: Database): BillingCommandStore => ({
  ...changeIn(database, commandBook),
  give: (decision) => inBookSession(database, commandBook, async (open) => open.settle(decision)),
  due: async (now, most) => {
    const rows = await database.transaction(
      (tx) =>
        tx.query<{ state: BillingCommand }>(
          `SELECT c.state FROM billing_command c WHERE c.standing = 'waiting' AND c.next_try_at <= $1
             AND (c.act = 'take' OR NOT ${UNTAKEN}) ORDER BY c.asked_at, c.id LIMIT ${Number(most)}`,
          [new Date(now)],
        ),
      { readOnly: true },
    );
    return rows.map(({ state }) => state);
  },
  charged: async ({ orderId, serviceId }) => {
    const rows = await database.transaction((tx) =>
      tx.query<{ amount: string }>(
        `SELECT state -> 'asked' ->> 'amount' AS amount FROM billing_command
         WHERE order_id = $1 AND ($2::text IS NULL OR service_id = $2) AND act = 'charge' AND standing <> 'dropped'`,
        [orderId, serviceId ?? null],
      ),
    );
    return rows.map(({ amount }) => amount);
  },
});
