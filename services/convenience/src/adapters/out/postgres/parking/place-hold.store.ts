import type { Database } from '@goldkey/postgres';
import { deliveryQueue, inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { PlaceHoldStore } from '../../../../application/parking-ports.js';
import { HOLD_ASKED_IN } from '../../../../domain/place-hold/machine.js';
import type { PlaceHold, PlaceHoldEvent } from '../../../../domain/place-hold/place-hold.js';
import { bookOf, changeIn, stamp } from '../books.js';
import { statesIn } from '../read.js';

const holdBook = bookOf<PlaceHold, PlaceHoldEvent>({
  recordKind: 'place-hold',
  table: 'place_hold',
  columns: {
    place_id: 'text',
    order_id: 'text',
    standing: 'text',
    asked_at: 'timestamptz',
    next_try_at: 'timestamptz',
  },
  row: ({ placeId, orderId, state, askedAt, nextTryAt }) => ({
    place_id: placeId,
    order_id: orderId,
    standing: state,
    asked_at: stamp(askedAt),
    next_try_at: stamp(nextTryAt),
  }),
  remember: ({ record: { placeNumber, orderNumber, since, refusal } }) => ({
    ...{ placeNumber, orderNumber, since },
    ...(refusal !== undefined && { refusal }),
  }),
  messages: () => [],
});

/** Which orders have which parking places, as asked of estates. */
export const placeHoldStore = (database: Database): PlaceHoldStore => ({
  ...changeIn(database, holdBook),
  ...deliveryQueue<PlaceHold>(database, { table: 'place_hold', asks: HOLD_ASKED_IN }),
  ask: ({ placeId, orderId }, decide) =>
    inBookSession(database, holdBook, async (open, tx) => {
      await lockSubjects(tx, [`hold of place ${placeId}`, `hold of order ${orderId}`]);
      await open.load("(place_id = $1 OR order_id = $2) AND standing IN ('waiting', 'held', 'freeing')", [
        placeId,
        orderId,
      ]);
      const [last] = await tx.query<{ number: number }>(
        "SELECT coalesce(max((state ->> 'number')::integer), 0) AS number FROM place_hold WHERE place_id = $1",
        [placeId],
      );
      return open.settle(decide(open.states(), (last?.number ?? 0) + 1));
    }),
  lastOf: async (orderId) => {
    const rows = await database.transaction((tx) =>
      tx.query<{ state: PlaceHold }>(
        'SELECT state FROM place_hold WHERE order_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1',
        [orderId],
      ),
    );
    return rows[0]?.state;
  },
  rentingOf: ({ placeId, householdId, lastDay, toldAt }) =>
    statesIn<PlaceHold>(
      database,
      'place_hold',
      `place_id = $1 AND standing IN ('waiting', 'held') AND state ->> 'householdId' = $2 AND state ->> 'since' <= $3
         AND asked_at <= $4::timestamptz`,
      [placeId, householdId, lastDay, new Date(toldAt).toISOString()],
    ),
});
