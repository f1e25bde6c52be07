import { plus } from '@goldkey/kernel';
import { clockText, deadlineFrom } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

const HOUR_MS = 3_600_000;
const PLACES = ['qm-centre', 'hotline-400'];

/** M-25: major information reaches the quality centre and the 400 line in time. */
export const clause = defineDuties({
  id: 'M-25',
  texts,
  reads: ['complaints.complaint.received', 'complaints.major.reported'],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const complaint of situation.facts('complaints.complaint.received')) {
      const { complaintId, major, receivedAt } = complaint.data;
      if (!major) continue;
      const deadline = deadlineFrom(receivedAt, zone, on, (numbers) =>
        plus(receivedAt, numbers.count('hours') * HOUR_MS),
      );
      const reached = new Set(
        situation
          .factsOf('complaints.major.reported', 'complaintId', complaintId)
          .filter(({ data }) => data.reportedAt <= deadline)
          .map(({ data }) => data.to),
      );
      yield {
        deadline,
        window: { from: receivedAt, until: deadline },
        owed: { role: 'property-manager' },
        done: PLACES.every((place) => reached.has(place)),
        causes: [complaint.id],
        about: complaintId,
        details: { received: clockText(receivedAt, zone), reached: String(reached.size) },
      };
    }
  },
});
