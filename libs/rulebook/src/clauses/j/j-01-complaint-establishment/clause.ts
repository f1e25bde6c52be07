import { complaintRates, levelWeights } from '../../../definitions/complaint-rates.js';
import { defineIndicator } from '../../../engine/define.js';
import { texts } from './texts.js';

/** J-01: the share of the complaints about a department that were established. */
export const clause = defineIndicator({
  id: 'J-01',
  texts,
  reads: [
    'complaints.complaint.received',
    'complaints.complaint.closed',
    'complaints.complaint.reopened',
    'complaints.complaint.decided',
    'complaints.callback.recorded',
  ],
  *measure(situation, span, numbers) {
    const { departments } = complaintRates(situation, span, levelWeights(numbers.of('1.1')));
    for (const [departmentId, { establishment }] of departments) yield { departmentId, rate: establishment };
  },
});
