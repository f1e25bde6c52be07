import { lineOf, rulingsOf } from '../../../definitions/stipends.js';
import { defineForGroup } from '../../../engine/define.js';
import { texts } from './texts.js';

/** W-03: a violation that the city found and circulated takes months of stipend. */
export const clause = defineForGroup({
  id: 'W-03',
  texts,
  reads: ['inspections.conduct-violation.confirmed'],
  buildsOn: [],
  *judge(group, span, on) {
    for (const ruling of rulingsOf(group, on, 'W-03', span)) yield lineOf(group, ruling);
  },
});
