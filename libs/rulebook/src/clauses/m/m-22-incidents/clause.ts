import { plus } from '@goldkey/kernel';
import { clockText, deadlineFrom } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import { texts } from './texts.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CALLED = ['leader', 'qm-centre'] as const;

/** M-22: an emergency is phoned to the leader in charge and to the quality centre, and put on the incident form after. */
export const clause = defineDuties({
  id: 'M-22',
  texts,
  reads: ['inspections.incident.occurred', 'inspections.incident.reported', 'inspections.incident.recorded'],
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const { id, data } of situation.facts('inspections.incident.occurred')) {
      const { incidentId, occurredAt } = data;
      const details = { occurred: clockText(occurredAt, zone) };
      const common = { owed: { role: 'property-manager' }, causes: [id], about: incidentId, details } as const;
      const called = deadlineFrom(occurredAt, zone, on, (numbers) =>
        plus(occurredAt, numbers.count('minutes') * MINUTE_MS),
      );
      const reports = situation.factsOf('inspections.incident.reported', 'incidentId', incidentId);
      for (const part of CALLED) {
        const done = reports.some(({ data: { to, reportedAt } }) => to === part && reportedAt <= called);
        yield { ...common, part, deadline: called, window: { from: occurredAt, until: called }, done };
      }
      const recorded = deadlineFrom(occurredAt, zone, on, (numbers) =>
        plus(occurredAt, numbers.count('hours') * HOUR_MS),
      );
      yield {
        ...common,
        part: 'form',
        deadline: recorded,
        window: { from: occurredAt, until: recorded },
        done: situation
          .factsOf('inspections.incident.recorded', 'incidentId', incidentId)
          .some(({ data: { recordedAt } }) => recordedAt <= recorded),
      };
    }
  },
});
