import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { Property } from '../../../../application/ports.js';
import type { Properties, ReckoningStore } from '../../../../application/reckoning-ports.js';
import type { MonthFigures, Reckoning, ReckoningEvent } from '../../../../domain/reckoning/reckoning.js';
import { reckoningMessages } from '../../events.js';
import { bookOf, changeIn } from '../books.js';
import { statesIn } from '../read.js';

const reckoningBook = bookOf<Reckoning, ReckoningEvent>({
  recordKind: 'reckoning',
  table: 'reckoning',
  columns: { item_id: 'text', month: 'text', standing: 'text', result: 'numeric' },
  row: ({ itemId, month, state, result }) => ({ item_id: itemId, month, standing: state, result }),
  remember: ({ record: { itemName, month, result, measure, followUp } }) => ({
    itemName,
    month,
    result,
    ...(measure !== undefined && { measure: measure.kind, words: measure.words }),
    ...(followUp !== undefined && { improved: followUp.improved }),
  }),
  messages: reckoningMessages,
});

export const reckoningStore = (database: Database): ReckoningStore => ({
  ...changeIn(database, reckoningBook),
  judge: ({ itemId, month }, decide) =>
    inBookSession(database, reckoningBook, async (open, tx) => {
      await lockSubjects(tx, [`reckoning ${itemId} ${month}`]);
      await open.load('item_id = $1 AND month = $2', [itemId, month]);
      return open.settle(decide(open.states()[0]));
    }),
  figures: (itemId, { from, until }) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<MonthFigures & Record<string, unknown>>(
        `SELECT count(DISTINCT household_id)::int AS users, coalesce(sum(quantity), 0)::int AS units,
           coalesce(sum(amount), 0)::numeric(14, 2)::text AS revenue
         FROM service WHERE item_id = $1 AND performed_at >= $2 AND performed_at < $3 AND standing <> 'withdrawn'`,
        [itemId, new Date(from), new Date(until)],
      );
      return row ?? { users: 0, units: 0, revenue: '0.00' };
    }),
  one: async (id) => (await statesIn<Reckoning>(database, 'reckoning', 'id = $1', [id]))[0],
  judged: async (propertyId, month) => {
    const known = await statesIn<Reckoning>(database, 'reckoning', 'property_id = $1 AND month = $2', [
      propertyId,
      month,
    ]);
    return new Set(known.map(({ itemId }) => itemId));
  },
});

export const knownProperties = (database: Database): Properties => ({
  all: () =>
    database.transaction((tx) => {
      const parameters: unknown[] = [];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      return tx.query<Property & Record<string, unknown>>(
        `SELECT property_id AS "propertyId", name, time_zone AS "timeZone" FROM property_copy WHERE ${scope} ORDER BY property_id`,
        parameters,
      );
    }),
});
