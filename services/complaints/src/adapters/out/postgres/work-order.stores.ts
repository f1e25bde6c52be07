import { boundByScope, currentCaller } from '@goldkey/access';
import { fen } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { WorkOrderStore } from '../../../application/order-ports.js';
import { costOf } from '../../../domain/work-order/cost.js';
import { evolveWorkOrder, type WorkOrder, type WorkOrderEvent } from '../../../domain/work-order/work-order.js';
import { workOrderMessages } from '../subject-events.js';

const instantOf = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** How work orders are kept; costs lie beside them as fen, so that lists can add them up. */
export const workOrderBook: RecordBook<WorkOrder, WorkOrderEvent> = {
  service: 'complaints',
  recordKind: 'work-order',
  table: 'work_order',
  columns: {
    id: 'text',
    property_id: 'text',
    matter_id: 'text',
    number: 'text',
    craft: 'text',
    worker_id: 'text',
    standing: 'text',
    made_at: 'timestamptz',
    planned_at: 'timestamptz',
    finished_at: 'timestamptz',
    total_fen: 'bigint',
    owner_fen: 'bigint',
    redone: 'integer',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as WorkOrder,
  toRow: (state) => {
    const cost = costOf(state);
    return {
      id: state.id,
      property_id: state.propertyId,
      matter_id: state.matterId,
      number: state.number,
      craft: state.craft ?? null,
      worker_id: state.workerId ?? null,
      standing: state.state,
      made_at: instantOf(state.madeAt),
      planned_at: instantOf(state.plannedAt),
      finished_at: instantOf(state.finishedAt),
      total_fen: String(fen(cost.total)),
      owner_fen: String(fen(cost.owner)),
      redone: state.redone,
      state,
    };
  },
  evolve: evolveWorkOrder,
  remember: ({ facts }) => facts,
  messages: (event): readonly NewEvent[] => workOrderMessages(event),
};

export const workOrderStore = (database: Database): WorkOrderStore => ({
  make: (matterId, decide) =>
    inBookSession(database, workOrderBook, async (open, tx) => {
      await lockSubjects(tx, [`work-orders of ${matterId}`]);
      await open.load('matter_id = $1', [matterId]);
      return open.settle(decide(open.states().length));
    }),
  change: (target, decide) =>
    inBookSession(database, workOrderBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  // Held by nobody: whoever changes an order holds its matter first, and learns here which one that is.
  find: (id) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [id];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [row] = await tx.query<{ state: WorkOrder; version: number }>(
          `SELECT state, version FROM work_order WHERE id = $1 AND ${scope}`,
          parameters,
        );
        return row;
      },
      { readOnly: true },
    ),
  ofMatter: (matterId) =>
    inBookSession(database, workOrderBook, async (open) => {
      await open.load('matter_id = $1', [matterId]);
      return open.states();
    }),
});
