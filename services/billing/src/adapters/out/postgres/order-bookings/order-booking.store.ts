import { type Fen, fen, fenOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { OrderBookingStore } from '../../../../application/order-booking-ports.js';
import { recordUsage, type Usage } from '../../../../domain/household/usage.js';
import {
  evolveOrderBooking,
  type OrderBooking,
  type OrderBookingEvent,
  type OrderStanding,
} from '../../../../domain/order-booking/order-booking.js';
import { HELD_ACCOUNTS, ORDER_REASONS, orderPostings } from '../../../../domain/order-booking/postings.js';
import { bookOf, usageBook } from '../books.js';
import { bookEntry, refuseClosedMonth } from '../ledger/journal.js';
import { lockHousehold, NO_RECEIPT_YET, takeReceipt } from '../payments/locks.js';
import { openShiftOf } from '../payments/payment.stores.js';
import { paymentBook } from '../payments/payment-books.js';

const orderBookingBook = bookOf<OrderBooking, OrderBookingEvent>({
  recordKind: 'order-booking',
  table: 'order_booking',
  columns: { key: 'text', household_id: 'text', order_id: 'text', act: 'text', booked_at: 'timestamptz' },
  row: ({ key, householdId, orderId, asked, bookedAt }) => ({
    key,
    household_id: householdId,
    order_id: orderId,
    act: asked.act,
    booked_at: new Date(bookedAt).toISOString(),
  }),
  evolve: evolveOrderBooking,
  remember: ({ orderBooking: { orderNumber, itemName, asked, receipt, fromHeld, onAccount } }) => ({
    orderNumber,
    itemName,
    ...('kind' in asked && { kind: asked.kind }),
    amount: asked.amount,
    ...(receipt !== undefined && { receipt }),
    ...(fromHeld !== undefined && { fromHeld, onAccount }),
  }),
  messages: () => [],
});

const heldOf = async (
  tx: Transaction,
  householdId: string,
  orderId: string,
): Promise<Record<'prepayment' | 'deposit', Fen>> => {
  const rows = await tx.query<{ account: string; held: string }>(
    `SELECT account, (-sum(amount_fen))::text AS held FROM posting
     WHERE household_id = $1 AND account = ANY ($2::text[]) AND charge_id = $3 GROUP BY account`,
    [householdId, Object.values(HELD_ACCOUNTS), orderId],
  );
  const of = (account: string): Fen => fenOf(BigInt(rows.find((row) => row.account === account)?.held ?? 0));
  return { prepayment: of(HELD_ACCOUNTS.prepayment), deposit: of(HELD_ACCOUNTS.deposit) };
};

/** Yuan of the service that are charged; a taking back of before it was told apart took nothing out of what is held. */
const chargedOf = async (tx: Transaction, orderId: string, serviceId: string): Promise<OrderStanding['charged']> => {
  const rows = await tx.query<Pick<OrderBooking, 'onAccount' | 'fromHeld'>>(
    `SELECT state ->> 'onAccount' AS "onAccount", state ->> 'fromHeld' AS "fromHeld" FROM order_booking
     WHERE order_id = $1 AND act IN ('charge', 'take-back') AND state -> 'asked' ->> 'serviceId' = $2`,
    [orderId, serviceId],
  );
  const sum = (of: 'onAccount' | 'fromHeld'): Fen =>
    fenOf(rows.reduce((total, row) => total + fen(row[of] ?? '0'), 0n));
  return { onAccount: sum('onAccount'), fromHeld: sum('fromHeld') };
};
const NOTHING_CHARGED: OrderStanding['charged'] = { onAccount: fenOf(0n), fromHeld: fenOf(0n) };

export const orderBookingStore = (database: Database): OrderBookingStore => ({
  underKey: (key) =>
    inBookSession(database, orderBookingBook, async (open) => {
      await open.load('key = $1', [key]);
      return open.states()[0];
    }),
  book: (order, { key, entryId, month, day, year, by, feeItemId }, asked, decide) =>
    inBookSession(database, orderBookingBook, async (open, tx) => {
      const { propertyId, householdId, orderId } = order;
      await lockSubjects(tx, [`order booking ${key}`]);
      lockHousehold(tx, { propertyId, householdId });
      await open.load('key = $1', [key]);
      const [known] = open.states();
      const before = known && open.get(known.id);
      if (before !== undefined) return { accepted: true, value: before };
      const closed = await refuseClosedMonth(tx, propertyId, month);
      if (closed !== undefined) return closed;
      const standing = {
        held: await heldOf(tx, householdId, orderId),
        shiftId: await openShiftOf(tx, propertyId, by),
        charged: 'serviceId' in asked ? await chargedOf(tx, orderId, asked.serviceId) : NOTHING_CHARGED,
      };
      const planned = decide({ ...standing, receipt: NO_RECEIPT_YET });
      if (!planned.accepted) return planned;
      const [event] = planned.events;
      if (event === undefined) throw new Error('a booking of nothing');
      const { orderBooking, payment, at, eventId } = event;
      const postings = orderPostings(orderBooking, feeItemId);
      const reason = ORDER_REASONS[orderBooking.asked.act];
      const about = payment?.id ?? orderBooking.id;
      if (postings.length > 0) await bookEntry(tx, { id: entryId, propertyId, month, reason, about, at, postings }, by);
      const decision =
        payment === undefined ? planned : decide({ ...standing, receipt: await takeReceipt(tx, propertyId, year) });
      const taken = decision.accepted ? decision.events[0]?.payment : undefined;
      if (taken !== undefined) {
        const paid = { type: 'PaymentTaken', eventId, at, payment: taken } as const;
        await inBookSession(database, paymentBook, async (payments) =>
          payments.settle({ accepted: true, events: [paid] }),
        );
      }
      const { usageId, onAccount: quantity = '0' } = orderBooking;
      if (usageId !== undefined) {
        const usage: Usage = {
          ...{ id: usageId, propertyId, householdId, feeItemId, chargeMonth: month, quantity, source: 'order' },
          ...{ from: day, until: day, note: `${orderBooking.itemName} ${orderBooking.orderNumber}` },
        };
        await inBookSession(database, usageBook, async (usages) =>
          usages.settle(recordUsage(undefined, { usage, eventId, at, now: at })),
        );
      }
      return open.settle(decision);
    }),
});
