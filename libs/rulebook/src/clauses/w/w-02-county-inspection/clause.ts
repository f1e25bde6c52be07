import { lineOf, rulingsOf } from '../../../definitions/stipends.js';
import { defineForGroup } from '../../../engine/define.js';
import { texts } from './texts.js';

/** W-02: a violation that the county found and circulated takes months of stipend. */
export const clause = defineForGroup({
  id: 'W-02',
  texts,
  reads: ['inspections.conduct-violation.confirmed'],
  buildsOn: [],
  *judge(group, span, on) {
    for (const ruling of rulingsOf(group, on, 'W-02', span)) yield lineOf(group, ruling);
  },
});
