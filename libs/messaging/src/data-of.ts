import { validateEvent } from '@goldkey/proto';
import type { EventEnvelope } from './envelope.js';

/** The event's data, once it fits its contract. Throws RangeError otherwise: the event is parked, not half taken in. */
export const dataOf = <Data>(event: EventEnvelope<Data>): Data => {
  const read = validateEvent(event);
  if (!read.ok) throw new RangeError(`${event.type} ${event.id}: ${read.field} ${read.reason}`);
  return event.data;
};
