import type { Fen } from '@goldkey/kernel';
import { stipendMonths } from '../../../definitions/stipends.js';
import { monthsIn } from '../../../engine/calendar.js';
import { defineForGroup } from '../../../engine/define.js';
import { isShorterThanMonth } from '../../../engine/span.js';
import { texts } from './texts.js';

/** W-05: what window staff are paid for the months that they held, less the months taken. A week has no stipend. */
export const clause = defineForGroup({
  id: 'W-05',
  texts,
  reads: ['inspections.conduct-violation.confirmed'],
  buildsOn: [],
  *judge(group, span, on) {
    if (isShorterThanMonth(span)) return;
    const standard = on(span.first).fen('standard');
    const times = (months: readonly unknown[]): Fen => (standard * BigInt(months.length)) as Fen;
    for (const [subjectId, { held, rulings }] of stipendMonths(group, on)) {
      const own = monthsIn(span).filter((month) => held.has(month));
      if (own.length === 0) continue;
      const deductions = rulings
        .flatMap(({ clause: by, taken, violation }) =>
          taken.map((month) => ({ month, clause: by, evidence: violation.id })),
        )
        .filter(({ month }) => own.includes(month))
        .sort((a, b) => (a.month < b.month ? -1 : 1));
      const stipend = { months: own.length, standard: times(own), deducted: times(deductions), deductions };
      yield { subjectKind: 'employee', subjectId, stipend };
    }
  },
});
