import { dayOf, monthOf } from '@goldkey/kernel';
import { monthsIn } from '../../../engine/calendar.js';
import { defineCharges } from '../../../engine/define.js';
import type { Fact } from '../../../vocabulary.js';
import { texts } from './texts.js';

type Finding = Fact<'inspections.finding.raised'>;

const byRaised = (a: Finding, b: Finding): number => a.data.raisedAt - b.data.raisedAt || (a.id < b.id ? -1 : 1);

/** M-18: the quality centre's day checks find the same kind of thing again in one property and month. */
export const clause = defineCharges({
  id: 'M-18',
  texts,
  reads: ['inspections.finding.raised'],
  *charges(situation, span, on) {
    const { zone } = situation;
    const months = new Set(monthsIn(span));
    const found = new Map<string, Finding[]>();
    // What lies out of service neither counts nor charges.
    const findings = situation
      .factsOf('inspections.finding.raised', 'source', 'qm-day-check')
      .filter(({ data }) => situation.inService(data.raisedAt));
    for (const finding of [...findings].sort(byRaised)) {
      const { findingId, category, raisedAt } = finding.data;
      const day = dayOf(raisedAt, zone);
      if (!months.has(monthOf(day))) continue;
      const name = `${monthOf(day)}\n${category}`;
      const same = [...(found.get(name) ?? []), finding];
      found.set(name, same);
      if (same.length <= on(day).count('free')) continue;
      yield {
        at: raisedAt,
        times: 1,
        owed: { role: 'property-manager' },
        causes: same.map(({ id }) => id),
        about: findingId,
        details: { month: monthOf(day), category, count: String(same.length) },
      };
    }
  },
});
