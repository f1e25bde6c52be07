import type { Database } from '@goldkey/postgres';
import { deliveryQueue, inBookSession } from '@goldkey/service-kit';
import type { BillingCommandStore } from '../../../../application/billing-ports.js';
import type { BillingCommand, BillingCommandEvent } from '../../../../domain/billing-command/billing-command.js';
import { BOOKING_ASKED_IN } from '../../../../domain/billing-command/machine.js';
import { bookOf, changeIn, stamp } from '../books.js';
import { statesIn } from '../read.js';

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
    service_id: 'serviceId' in asked ? asked.serviceId : null,
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

/** What of the order of the command `t` is not booked yet; charges and returns wait for it. */
const UNTAKEN = `(EXISTS (SELECT 1 FROM fee f WHERE f.order_id = t.order_id AND f.kind <> 'service' AND f.standing = 'held')
  OR EXISTS (SELECT 1 FROM billing_command b WHERE b.order_id = t.order_id AND b.act = 'take' AND b.standing IN ('waiting', 'refused'))
  OR EXISTS (SELECT 1 FROM billing_command e WHERE e.order_id = t.order_id AND e.standing = 'waiting' AND e.act <> 'take'
    AND (e.asked_at, e.id) < (t.asked_at, t.id)))`;

export const billingCommandStore = (database: Database): BillingCommandStore => ({
  ...changeIn(database, commandBook),
  ...deliveryQueue<BillingCommand>(database, {
    table: 'billing_command',
    asks: BOOKING_ASKED_IN,
    ready: `t.act = 'take' OR NOT ${UNTAKEN}`,
  }),
  give: (decision) => inBookSession(database, commandBook, async (open) => open.settle(decision)),
  charged: async ({ orderId, serviceId }) => {
    const rows = await database.transaction((tx) =>
      tx.query<{ amount: string }>(
        `SELECT CASE act WHEN 'take-back' THEN '-' ELSE '' END || (state -> 'asked' ->> 'amount') AS amount FROM billing_command
         WHERE order_id = $1 AND ($2::text IS NULL OR service_id = $2) AND act IN ('charge', 'take-back') AND standing <> 'dropped'`,
        [orderId, serviceId ?? null],
      ),
    );
    return rows.map(({ amount }) => amount);
  },
  ofService: (serviceId) =>
    statesIn<BillingCommand>(database, 'billing_command', `service_id = $1 AND standing <> 'dropped'`, [serviceId]),
  givenBack: async (orderId) => {
    const rows = await database.transaction((tx) =>
      tx.query<{ amount: string }>(
        `SELECT state -> 'asked' ->> 'amount' AS amount FROM billing_command
         WHERE order_id = $1 AND act = 'return' AND state -> 'asked' ->> 'kind' = 'prepayment' AND standing <> 'dropped'`,
        [orderId],
      ),
    );
    return rows.map(({ amount }) => amount);
  },
});
