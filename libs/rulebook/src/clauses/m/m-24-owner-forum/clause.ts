import { plus } from '@goldkey/kernel';
import {
  clockText,
  deadlineFrom,
  endOfDayInMonth,
  isBetween,
  monthsIn,
  monthWindow,
} from '../../../engine/calendar.js';
import { type Duty, defineDuties, type ParametersOn } from '../../../engine/define.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

const HOUR_MS = 3_600_000;

/** After every forum, whoever held it and however small, its actions go on file. */
const actionDuties = function* (situation: Situation, on: ParametersOn): Iterable<Duty> {
  const { zone } = situation;
  for (const forum of situation.facts('complaints.owner-forum.held')) {
    const { forumId, heldAt } = forum.data;
    const deadline = deadlineFrom(heldAt, zone, on, (numbers) => plus(heldAt, numbers.count('hours') * HOUR_MS));
    yield {
      part: 'actions',
      deadline,
      window: { from: heldAt, until: deadline },
      owed: { role: 'property-manager' },
      done: situation
        .factsOf('complaints.owner-forum.actions-filed', 'forumId', forumId)
        .some(({ data }) => data.filedAt <= deadline),
      causes: [forum.id],
      about: forumId,
      details: { held: clockText(heldAt, zone) },
    };
  }
};

/** M-24: an owners' forum early in the month, and its actions on file with the quality centre a day after each forum. */
export const clause = defineDuties({
  id: 'M-24',
  texts,
  reads: ['complaints.owner-forum.held', 'complaints.owner-forum.actions-filed'],
  *duties(situation, span, on) {
    const { zone } = situation;
    for (const month of monthsIn(span)) {
      const numbers = on(month);
      const window = monthWindow(month, zone);
      const deadline = endOfDayInMonth(month, numbers.count('day'), zone);
      const inTime = { from: window.from, until: deadline };
      const sizes = situation
        .facts('complaints.owner-forum.held')
        .filter(({ data }) => isBetween(data.heldAt, inTime))
        .map(({ data }) => new Set(data.households).size);
      const largest = Math.max(0, ...sizes);
      yield {
        part: 'forum',
        deadline,
        window,
        owed: { role: 'property-manager' },
        done: largest >= numbers.count('households'),
        about: month,
        details: { month, forums: String(sizes.length), largest: String(largest) },
      };
    }
    yield* actionDuties(situation, on);
  },
});
