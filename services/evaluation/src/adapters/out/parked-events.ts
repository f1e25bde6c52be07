import { currentCaller } from '@goldkey/access';
import { formatInstant, instant } from '@goldkey/kernel';
import { type ParkedEvent, parkedEvents, replayParked } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import type { ParkedEvents } from '../../application/queries/readers.js';

const ZONE = 'Asia/Shanghai';

/** The messaging tables know no scope, so it is drawn here: events of no property belong to who sees the whole group. */
const isOwn = ({ propertyId }: ParkedEvent): boolean => {
  const { scope } = currentCaller();
  return scope.all || (propertyId !== null && scope.properties.includes(propertyId));
};

const text = (at: Date): string => formatInstant(instant(at.getTime()), ZONE);

/** Parked events of the service. */
export const parkedEventsOf = (database: Database): ParkedEvents => ({
  list: async () =>
    (await parkedEvents(database)).filter(isOwn).map(({ consumer: _consumer, firstAt, lastAt, ...event }) => ({
      ...event,
      firstAt: text(firstAt),
      lastAt: text(lastAt),
    })),
  replay: (ids) => replayParked(database, { ids }),
});
