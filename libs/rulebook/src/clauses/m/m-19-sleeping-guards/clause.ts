import { clockText } from '../../../engine/calendar.js';
import { defineCharges } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-19: the quality centre's night check finds guards asleep; each of them costs. */
export const clause = defineCharges({
  id: 'M-19',
  texts,
  reads: ['inspections.finding.raised'],
  *charges(situation) {
    for (const { id, data } of situation.factsOf('inspections.finding.raised', 'source', 'qm-night-check')) {
      const { findingId, raisedAt, sleepingGuards = 0 } = data;
      if (sleepingGuards === 0) continue;
      yield {
        at: raisedAt,
        times: sleepingGuards,
        owed: { role: 'property-manager' },
        causes: [id],
        about: findingId,
        details: { found: clockText(raisedAt, situation.zone), guards: String(sleepingGuards) },
      };
    }
  },
});
