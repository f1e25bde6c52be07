import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { CallbackNews, QualityStore } from '../../../../application/quality-ports.js';
import type { QualityBasis, QualityEvent, QualityRating } from '../../../../domain/quality/quality.js';
import { qualityMessages } from '../../events.js';
import { bookOf } from '../books.js';

const qualityBook = bookOf<QualityRating, QualityEvent>({
  recordKind: 'quality-rating',
  table: 'quality_rating',
  columns: { item_id: 'text', half_year: 'text', department_id: 'text' },
  row: ({ itemId, halfYear, departmentId }) => ({ item_id: itemId, half_year: halfYear, department_id: departmentId }),
  remember: ({ record: { itemName, halfYear, score, words } }) => ({ itemName, halfYear, score, words }),
  messages: qualityMessages,
});

type Callbacks = QualityBasis['callbacks'];

const basisOf = async (
  tx: Transaction,
  itemId: string,
  { from, until, now, timeZone }: Parameters<QualityStore['basis']>[1],
): Promise<QualityBasis> => {
  const span = [itemId, new Date(from), new Date(until)];
  const within = `item_id = $1 AND performed_at >= $2 AND performed_at < $3 AND standing <> 'withdrawn'`;
  const [log] = await tx.query<
    Omit<QualityBasis, 'staffOrders' | 'callbacks' | 'complaints'> & Record<string, unknown>
  >(
    `SELECT count(DISTINCT order_id)::int AS orders, count(*)::int AS services,
       count(*) FILTER (WHERE standing = 'confirmed')::int AS confirmed,
       count(*) FILTER (WHERE standing = 'disputed')::int AS disputed,
       count(*) FILTER (WHERE standing = 'performed' AND confirm_due_at < $4)::int AS unconfirmed
     FROM service WHERE ${within}`,
    [...span, new Date(now)],
  );
  const staffOrders = await tx.query<QualityBasis['staffOrders'][number] & Record<string, unknown>>(
    `SELECT employee_id AS "employeeId", max(state ->> 'employeeName') AS "employeeName", count(DISTINCT order_id)::int AS orders
     FROM service WHERE ${within} GROUP BY employee_id ORDER BY employee_id`,
    span,
  );
  // A callback is about an order, or about one of its services.
  const called = `SELECT c.level, c.at FROM callback_copy c
    WHERE c.at >= $2 AND c.at < $3 AND c.about_id IN (
      SELECT id FROM service_order WHERE item_id = $1 UNION ALL SELECT id FROM service WHERE item_id = $1)`;
  const levels = await tx.query<{ level: keyof Callbacks; count: number }>(
    `SELECT level, count(*)::int AS count FROM (${called}) AS called GROUP BY level`,
    span,
  );
  const silent = await tx.query<{ month: string }>(
    `SELECT DISTINCT to_char(performed_at AT TIME ZONE $4, 'YYYY-MM') AS month FROM service WHERE ${within}
     EXCEPT SELECT to_char(at AT TIME ZONE $4, 'YYYY-MM') FROM (${called}) AS called ORDER BY month`,
    [...span, timeZone],
  );
  const [complaints = { received: 0, established: 0 }] = await tx.query<{ received: number; established: number }>(
    `SELECT count(*)::int AS received, count(*) FILTER (WHERE established)::int AS established FROM complaint_copy
     WHERE item_id = $1 AND received_at >= $2 AND received_at < $3 AND NOT taken_back`,
    span,
  );
  const counted = Object.fromEntries(levels.map(({ level, count }) => [level, count]));
  const callbacks: Callbacks = { satisfied: 0, 'basically-satisfied': 0, dissatisfied: 0, ...counted };
  const { orders = 0, services = 0, confirmed = 0, disputed = 0, unconfirmed = 0 } = log ?? {};
  const monthsWithoutCallback = silent.map(({ month }) => month);
  const said = { confirmed, disputed, unconfirmed, callbacks, complaints };
  return { orders, services, ...said, staffOrders, monthsWithoutCallback };
};

export const qualityStore = (database: Database): QualityStore => ({
  rate: ({ itemId, halfYear }, decide) =>
    inBookSession(database, qualityBook, async (open, tx) => {
      await lockSubjects(tx, [`quality ${itemId} ${halfYear}`]);
      await open.load('item_id = $1 AND half_year = $2', [itemId, halfYear]);
      const [known] = open.states();
      return open.settle(decide(known), known?.id);
    }),
  basis: (itemId, span) => database.transaction((tx) => basisOf(tx, itemId, span)),
});

/** Callbacks on orders that complaints told of. */
export const callbackCopies = (database: Database): CallbackNews => ({
  keepCallback: async ({ callbackId, propertyId, aboutId, level }, at) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO callback_copy (callback_id, property_id, about_id, level, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (callback_id) DO NOTHING`,
        [callbackId, propertyId, aboutId, level, new Date(at)],
      ),
    );
  },
});
