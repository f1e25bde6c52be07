import { currentCaller } from '@goldkey/access';
import { formatInstant, instant } from '@goldkey/kernel';
import { parkedEvents, replayParked } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import type { ParkedEvents } from '../../application/queries/readers.js';

const ZONE = 'Asia/Shanghai';

const text = (at: Date): string => formatInstant(instant(at.getTime()), ZONE);

/** Parked events of the service, those of the caller's scope. */
export const parkedEventsOf = (database: Database): ParkedEvents => ({
  list: async () =>
    (await parkedEvents(database, currentCaller().scope)).map(({ consumer: _consumer, firstAt, lastAt, ...event }) => ({
      ...event,
      firstAt: text(firstAt),
      lastAt: text(lastAt),
    })),
  replay: (ids) => replayParked(database, { ids, scope: currentCaller().scope }),
});
