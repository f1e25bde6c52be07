import { lineOf, rulingsOf } from '../../../definitions/stipends.js';
import { defineForGroup } from '../../../engine/define.js';
import { texts } from './texts.js';

/** W-01: a violation found by the town or reported by the public, or not circulated above, takes its own month's stipend. */
export const clause = defineForGroup({
  id: 'W-01',
  texts,
  reads: ['inspections.conduct-violation.confirmed'],
  buildsOn: [],
  *judge(group, span, on) {
    for (const ruling of rulingsOf(group, on, 'W-01', span)) yield lineOf(group, ruling);
  },
});
