import { addDays, dayOf, endOfDay, type Instant } from '@goldkey/kernel';
import { stepsOf } from '../../../definitions/complaint-rates.js';
import { clockText, deadlineFrom, isBetween } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

interface Closing {
  readonly about: 'complaint' | 'repair';
  readonly aboutId: string;
  readonly id: string;
  readonly at: Instant;
  /** When it was opened again, if it was. */
  readonly reopened?: Instant;
}

/** Every close of a complaint that was open; closing a closed one changes nothing. */
const closingsOf = (situation: Situation, complaintId: string): Closing[] => {
  const closings: Closing[] = [];
  for (const { closes, at, id } of stepsOf(situation, complaintId)) {
    const last = closings.at(-1);
    const isOpen = last === undefined || last.reopened !== undefined;
    if (closes && isOpen) closings.push({ about: 'complaint', aboutId: complaintId, id, at });
    if (!closes && !isOpen) closings[closings.length - 1] = { ...last, reopened: at };
  }
  return closings;
};

const closings = function* (situation: Situation): Iterable<Closing> {
  const complaints = situation.facts('complaints.complaint.closed').map(({ data }) => data.complaintId);
  for (const complaintId of new Set(complaints)) yield* closingsOf(situation, complaintId);
  for (const { id, data } of situation.facts('complaints.repair.completed'))
    yield { about: 'repair', aboutId: data.repairId, id, at: data.completedAt };
};

/** D-03: whoever complained or asked for a repair is called back soon after the close, unless it was opened again. */
export const clause = defineDuties({
  id: 'D-03',
  texts,
  reads: [
    'complaints.complaint.closed',
    'complaints.complaint.reopened',
    'complaints.repair.completed',
    'complaints.callback.recorded',
  ],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const { about, aboutId, id, at, reopened } of closings(situation)) {
      const deadline = deadlineFrom(at, zone, on, (numbers) =>
        endOfDay(addDays(dayOf(at, zone), numbers.count('days')), zone),
      );
      if (reopened !== undefined && reopened <= deadline) continue;
      const window = { from: at, until: deadline };
      yield {
        part: about,
        deadline,
        window,
        owed: { role: 'centre-director', vacant: 'not-due' },
        done: situation
          .factsOf('complaints.callback.recorded', 'aboutId', aboutId)
          .some(({ data }) => data.about === about && isBetween(data.at, window)),
        causes: [id],
        about: `${aboutId} ${id}`,
        details: { closed: clockText(at, zone) },
      };
    }
  },
});
