import type { NewEvent } from '@goldkey/messaging';
import type { ConductEvent } from '../../domain/conduct/conduct.js';
import { news } from './events.js';

/** A case is news when it is confirmed, and when an appeal overturns it; until then it is the people's own (W-01 to W-04). */
export const conductMessages = ({ type, eventId, at, conduct }: ConductEvent): NewEvent[] => {
  const { id: caseId, propertyId, employeeId, article, level, occurredOn, decision, toldBy } = conduct;
  const about = { eventId, at, subject: caseId, propertyId };
  if (type === 'ConductOverturned')
    return toldBy === undefined ? [] : [news('conduct-violation.confirmed.withdrawn', about, { eventId: toldBy })];
  if (type !== 'ConductConfirmed' || decision === undefined) return [];
  const data = {
    caseId,
    propertyId,
    employeeId,
    article,
    level,
    occurredOn,
    circulated: decision.circulated,
    ...(decision.serious && { serious: true }),
  };
  return [news('conduct-violation.confirmed', about, data)];
};
