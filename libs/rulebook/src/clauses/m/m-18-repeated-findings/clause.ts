import { dayOf, monthOf } from '@goldkey/kernel';
import { findingKinds } from '../../../definitions/finding-kinds.js';
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
  reads: ['inspections.finding.raised', 'evaluation.finding-kind.ruled'],
  *charges(situation, span, on) {
    const { zone } = situation;
    // What lies out of service neither counts nor charges.
    const findings = situation
      .factsOf('inspections.finding.raised', 'source', 'qm-day-check')
      .filter(({ data }) => situation.inService(data.raisedAt));
    const sorted = [...findings].sort(byRaised);
    for (const month of monthsIn(span)) {
      const ofMonth = sorted.filter(({ data }) => monthOf(dayOf(data.raisedAt, zone)) === month);
      const rulings = situation.factsOf('evaluation.finding-kind.ruled', 'month', month);
      const found = new Map<string, Finding[]>();
      const ruled = new Map<string, Set<Fact>>();
      for (const [finding, { kind, rulings: by }] of findingKinds(month, ofMonth, rulings)) {
        const { findingId, raisedAt } = finding.data;
        const same = [...(found.get(kind) ?? []), finding];
        found.set(kind, same);
        const byAll = new Set([...(ruled.get(kind) ?? []), ...by]);
        ruled.set(kind, byAll);
        if (same.length <= on(dayOf(raisedAt, zone)).count('free')) continue;
        // The rulings that made these one kind are part of why.
        const causes = [...same, ...rulings.filter((ruling) => byAll.has(ruling))];
        yield {
          at: raisedAt,
          times: 1,
          owed: { role: 'property-manager' },
          causes: causes.map(({ id }) => id),
          about: findingId,
          details: { month, category: kind, count: String(same.length) },
        };
      }
    }
  },
});
