import type { NewEvent } from '@goldkey/messaging';
import type { FullCoverageEvent } from '../../domain/full-coverage/full-coverage.js';
import type { NightCheckEvent } from '../../domain/night-check/night-check.js';
import { news, text } from './events.js';

/**
 * A plan is nobody's news: whoever is checked would hear of it. A check is told once it was made; a correction takes the earlier
 * telling back first, for the contract counts every one (M-16, M-17).
 */
export const nightCheckMessages = ({ type, eventId, check, takesBack }: NightCheckEvent): NewEvent[] => {
  const { id: subject, propertyId, inspectorId, startedAt, entries, signedAt } = check;
  const takenBack =
    takesBack === undefined
      ? []
      : [
          news(
            'night-check.completed.withdrawn',
            { eventId: takesBack.by, at: takesBack.at, subject, propertyId },
            { eventId: takesBack.eventId },
          ),
        ];
  if ((type !== 'NightCheckCompleted' && type !== 'NightCheckCorrected') || startedAt === undefined) return takenBack;
  const data = {
    propertyId,
    inspectorId,
    at: text(startedAt),
    registers: entries.map(({ register }) => register),
    signed: signedAt !== undefined,
  };
  return [...takenBack, news('night-check.completed', { eventId, at: startedAt, subject, propertyId }, data)];
};

/** The inspection is news when it is completed (M-14). */
export const fullCoverageMessages = ({ type, eventId, at, inspection }: FullCoverageEvent): NewEvent[] => {
  const { id: subject, propertyId, participants, summary, toldBy } = inspection;
  const about = { eventId, at, subject, propertyId };
  if (type === 'FullCoverageWithdrawn')
    return toldBy === undefined ? [] : [news('full-coverage.completed.withdrawn', about, { eventId: toldBy })];
  if (type !== 'FullCoverageCompleted') return [];
  const data = {
    propertyId,
    completedAt: text(at),
    participants: participants.map(({ employeeId }) => employeeId),
    summaryWritten: summary !== undefined,
  };
  return [news('full-coverage.completed', about, data)];
};
