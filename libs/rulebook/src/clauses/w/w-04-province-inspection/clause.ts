import { monthOf, yearOf } from '@goldkey/kernel';
import { lineOf, type Ruling, rulingsOf } from '../../../definitions/stipends.js';
import { type DaySpan, defineForGroup } from '../../../engine/define.js';
import { texts } from './texts.js';

/** The rest of the year in which a person cannot be rated competent meets the days. */
const meetsYear = ({ violation: { data } }: Ruling, { first, last }: DaySpan): boolean =>
  data.occurredOn <= last && yearOf(monthOf(data.occurredOn)) >= yearOf(first);

/** W-04: a violation that the province found and circulated takes months of stipend, and flags the person for the year. */
export const clause = defineForGroup({
  id: 'W-04',
  texts,
  raises: ['below-competent', 'refer-to-law'],
  reads: ['inspections.conduct-violation.confirmed'],
  buildsOn: [],
  *judge(group, span, on) {
    const inSpan = new Set(rulingsOf(group, on, 'W-04', span));
    for (const ruling of rulingsOf(group, on, 'W-04')) {
      const { employeeId, serious } = ruling.violation.data;
      if (inSpan.has(ruling)) yield lineOf(group, ruling);
      if (!ruling.applies) continue;
      const flags = [
        ...(meetsYear(ruling, span) ? ['below-competent'] : []),
        ...(serious === true && inSpan.has(ruling) ? ['refer-to-law'] : []),
      ];
      if (flags.length > 0) yield { subjectKind: 'employee', subjectId: employeeId, flags };
    }
  },
});
