import { type Outcome, refuse } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { FeeStore } from '../../../../application/fee-ports.js';
import type { Versioned } from '../../../../application/ports.js';
import type { Fee, FeeEvent } from '../../../../domain/fee/fee.js';
import { feeMessages } from '../../events.js';
import { bookOf, changeIn, stamp } from '../books.js';
import { statesIn } from '../read.js';

const feeBook = bookOf<Fee, FeeEvent>({
  recordKind: 'fee',
  table: 'fee',
  columns: {
    order_id: 'text',
    service_id: 'text',
    item_id: 'text',
    kind: 'text',
    employee_id: 'text',
    standing: 'text',
    amount: 'numeric',
    received_at: 'timestamptz',
    hand_over_due_at: 'timestamptz',
    handed_over_at: 'timestamptz',
  },
  row: (fee) => ({
    order_id: fee.orderId,
    service_id: fee.serviceId ?? null,
    item_id: fee.itemId,
    kind: fee.kind,
    employee_id: fee.employeeId,
    standing: fee.state,
    amount: fee.amount,
    received_at: stamp(fee.receivedAt),
    hand_over_due_at: stamp(fee.handOverDueAt),
    handed_over_at: stamp(fee.handover?.at),
  }),
  remember: ({ record: { orderNumber, kind, amount, employeeId, handover, withdrawn } }) => ({
    orderNumber,
    kind,
    amount,
    employeeId,
    ...(handover !== undefined && { cashierId: handover.cashierId }),
    ...(withdrawn !== undefined && { reason: withdrawn.reason }),
  }),
  messages: feeMessages,
});

export const feeStore = (database: Database): FeeStore => ({
  ...changeIn(database, feeBook),
  one: async (id) => (await statesIn<Fee>(database, 'fee', 'id = $1', [id]))[0],
  receive: (decision) => inBookSession(database, feeBook, async (open) => open.settle(decision)),
  receivedFor: (serviceId) =>
    database.transaction(async (tx) => {
      await lockSubjects(tx, [`fees of service ${serviceId}`]);
      const [row] = await tx.query<{ sum: string }>(
        "SELECT coalesce(sum(amount), 0)::numeric(14, 2)::text AS sum FROM fee WHERE service_id = $1 AND standing <> 'withdrawn'",
        [serviceId],
      );
      return row?.sum ?? '0';
    }),
  handOver: (ids, decide) =>
    inBookSession(database, feeBook, async (open): Promise<Outcome<Versioned<readonly Fee[]>>> => {
      await open.load('id = ANY ($1::text[])', [ids]);
      const missing = ids.find((id) => open.get(id) === undefined);
      if (missing !== undefined) return refuse('convenience.fee-not-found', { id: missing });
      const decision = decide(open.states());
      if (!decision.accepted) return decision;
      for (const event of decision.events) open.settle({ accepted: true, events: [event] }, event.record.id);
      return { accepted: true, value: { state: open.states(), version: 1 } };
    }),
});
