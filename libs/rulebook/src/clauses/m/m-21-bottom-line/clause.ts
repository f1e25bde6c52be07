import { dayOf } from '@goldkey/kernel';
import { clockText } from '../../../engine/calendar.js';
import { defineCharges } from '../../../engine/define.js';
import { texts } from './texts.js';

/** M-21: a third party's survey finds a problem that no property may have; whoever manages it is to be dismissed. */
export const clause = defineCharges({
  id: 'M-21',
  texts,
  raises: ['dismissal'],
  reads: ['inspections.finding.raised'],
  *charges(situation) {
    for (const { id, data } of situation.factsOf('inspections.finding.raised', 'source', 'third-party')) {
      const { findingId, category, raisedAt, bottomLine } = data;
      if (bottomLine !== true) continue;
      const day = dayOf(raisedAt, situation.zone);
      yield {
        at: raisedAt,
        times: 1,
        owed: { role: 'property-manager' },
        causes: [id],
        about: findingId,
        flag: { name: 'dismissal', first: day, last: day },
        details: { found: clockText(raisedAt, situation.zone), category },
      };
    }
  },
});
