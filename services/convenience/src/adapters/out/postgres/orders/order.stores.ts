import type { Database } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { OrderStore, ServiceStore } from '../../../../application/order-ports.js';
import type { Order, OrderEvent } from '../../../../domain/order/order.js';
import type { Service, ServiceEvent } from '../../../../domain/service/service.js';
import { orderMessages, serviceMessages } from '../../events.js';
import { bookOf, changeIn, stamp } from '../books.js';
import { statesIn } from '../read.js';

const orderBook = bookOf<Order, OrderEvent>({
  recordKind: 'order',
  table: 'service_order',
  columns: {
    number: 'text',
    item_id: 'text',
    kind: 'text',
    mode: 'text',
    household_id: 'text',
    standing: 'text',
    requested_at: 'timestamptz',
    appointed_at: 'timestamptz',
    worker_id: 'text',
    next_due_on: 'date',
  },
  row: ({ number, itemId, kind, mode, householdId, state, requestedAt, appointment, recurrence }) => ({
    number,
    item_id: itemId,
    kind,
    mode,
    household_id: householdId,
    standing: state,
    requested_at: stamp(requestedAt),
    appointed_at: stamp(appointment?.at),
    worker_id: appointment?.employeeId ?? null,
    next_due_on: recurrence?.next ?? null,
  }),
  // The owner's name, telephone and signature stay out of the history.
  remember: ({
    type,
    record: {
      number,
      itemName,
      mode,
      quantity,
      appointment,
      endReason,
      lettingOver,
      depositReturned,
      performed,
      signature,
      recurrence,
    },
  }) => ({
    number,
    itemName,
    mode,
    quantity,
    performed,
    ...(appointment !== undefined && { employeeId: appointment.employeeId }),
    ...(signature !== undefined && { signedOn: signature.on }),
    ...(recurrence?.next !== undefined && { nextDueOn: recurrence.next }),
    ...(type === 'OrderRhythmChanged' && { rhythm: recurrence?.rhythm }),
    ...(endReason !== undefined && { endReason }),
    ...(lettingOver !== undefined && { place: lettingOver.placeNumber, lastDay: lettingOver.lastDay }),
    ...(depositReturned !== undefined && { depositReturned: depositReturned.amount }),
  }),
  messages: orderMessages,
});

const serviceBook = bookOf<Service, ServiceEvent>({
  recordKind: 'service',
  table: 'service',
  columns: {
    order_id: 'text',
    item_id: 'text',
    kind: 'text',
    household_id: 'text',
    department_id: 'text',
    employee_id: 'text',
    standing: 'text',
    performed_at: 'timestamptz',
    confirm_due_at: 'timestamptz',
    quantity: 'integer',
    amount: 'numeric',
    paid_said: 'numeric',
  },
  row: (service) => ({
    order_id: service.orderId,
    item_id: service.itemId,
    kind: service.kind,
    household_id: service.householdId,
    department_id: service.departmentId,
    employee_id: service.employeeId,
    standing: service.state,
    performed_at: stamp(service.performedAt),
    confirm_due_at: stamp(service.confirmDueAt),
    quantity: service.quantity,
    amount: service.amount,
    paid_said: service.answer?.paid ?? null,
  }),
  remember: ({ record: { orderNumber, itemName, employeeId, quantity, amount, answer, withdrawn } }) => ({
    orderNumber,
    itemName,
    employeeId,
    quantity,
    amount,
    ...(answer?.paid !== undefined && { paid: answer.paid }),
    ...(withdrawn !== undefined && { reason: withdrawn.reason }),
  }),
  messages: serviceMessages,
});

export const orderStore = (database: Database): OrderStore => ({
  ...changeIn(database, orderBook),
  place: (decision) => inBookSession(database, orderBook, async (open) => open.settle(decision)),
  one: async (id) => (await statesIn<Order>(database, 'service_order', 'id = $1', [id]))[0],
  nextNumber: (propertyId, year) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ last: number }>(
        `INSERT INTO order_counter (property_id, year, last) VALUES ($1, $2, 1)
         ON CONFLICT (property_id, year) DO UPDATE SET last = order_counter.last + 1 RETURNING last`,
        [propertyId, year],
      );
      return `${year}-${String(row?.last ?? 1).padStart(5, '0')}`;
    }),
});

export const serviceStore = (database: Database): ServiceStore => ({
  ...changeIn(database, serviceBook),
  perform: (decision) => inBookSession(database, serviceBook, async (open) => open.settle(decision)),
  one: async (id) => (await statesIn<Service>(database, 'service', 'id = $1', [id]))[0],
  costOf: async (orderId) => {
    const [row] = await database.transaction((tx) =>
      tx.query<{ cost: string }>(
        "SELECT coalesce(sum(amount), 0)::numeric(16, 2)::text AS cost FROM service WHERE order_id = $1 AND standing <> 'withdrawn'",
        [orderId],
      ),
    );
    return row?.cost ?? '0.00';
  },
  unanswered: (propertyId, { from, until }) =>
    statesIn<Service>(
      database,
      'service',
      `property_id = $1 AND performed_at >= $2 AND performed_at < $3 AND amount > 0 AND paid_said IS NULL AND standing IN ('performed', 'disputed')`,
      [propertyId, new Date(from), new Date(until)],
    ),
});
