import { complaintRates, levelWeights } from '../../../definitions/complaint-rates.js';
import { defineResult } from '../../../engine/define.js';
import { texts } from './texts.js';

/** 1.1: closing rate, satisfaction with closings and establishment rate, of the property and its departments. */
export const clause = defineResult({
  id: '1.1',
  texts,
  makes: ['closing', 'closingSatisfaction', 'establishment'],
  reads: [
    'complaints.complaint.received',
    'complaints.complaint.closed',
    'complaints.complaint.reopened',
    'complaints.complaint.decided',
    'complaints.callback.recorded',
  ],
  *figures(situation, span, numbers) {
    const { property, departments } = complaintRates(situation, span, levelWeights(numbers));
    yield { subjectKind: 'property', subjectId: situation.propertyId, rates: { ...property } };
    for (const [id, rates] of departments) yield { subjectKind: 'department', subjectId: id, rates: { ...rates } };
  },
});
