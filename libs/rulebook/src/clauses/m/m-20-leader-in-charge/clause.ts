import { daysOf, endOfDay, type Instant, lastDayOf, type Month } from '@goldkey/kernel';
import { monthsIn } from '../../../engine/calendar.js';
import { defineForGroup, type GroupSituation } from '../../../engine/define.js';
import { began, type Holding, runsOn } from '../../../engine/situation.js';
import type { Entry } from '../../../vocabulary.js';
import { texts } from './texts.js';

const QUALITY_CENTRE = ['M-15', 'M-18', 'M-19'];

/** Who is in charge of each unit at the end of the month. */
const leadersOf = ({ organisation }: GroupSituation, month: Month): ReadonlyMap<string, Holding> => {
  const last = lastDayOf(month);
  const leaders = new Map<string, Holding>();
  const holdings = organisation.everybody.filter((held) => held.role === 'leader-in-charge' && runsOn(held, last));
  for (const held of [...holdings].sort(began)) if (!leaders.has(held.unitId)) leaders.set(held.unitId, held);
  return leaders;
};

/** Sources may use one id for several facts: the property tells them apart. */
const placed = (propertyId: string | null | undefined, id: string): string => `${propertyId ?? ''}\n${id}`;

/** What charged the managers, each id once, oldest first. */
const evidenceOf = (lines: readonly Entry[], instants: ReadonlyMap<string, Instant>): string[] => {
  const found = new Map<string, Instant | 0>();
  for (const { propertyId, evidence } of lines)
    for (const id of evidence) {
      const at = instants.get(placed(propertyId, id)) ?? 0;
      if (at < (found.get(id) ?? Number.POSITIVE_INFINITY)) found.set(id, at);
    }
  return [...found].sort(([a, atA], [b, atB]) => atA - atB || (a < b ? -1 : 1)).map(([id]) => id);
};

/** M-20: who is in charge of a unit answers for what the quality centre charged the managers of the properties below it. */
export const clause = defineForGroup({
  id: 'M-20',
  texts,
  reads: ['inspections.finding.raised', 'inspections.joint-inspection.held'],
  buildsOn: QUALITY_CENTRE,
  *judge(group, span, on) {
    const { organisation, properties, zone, asOf } = group;
    const months = monthsIn(span).map((month) => ({ month, at: endOfDay(lastDayOf(month), zone) }));
    const over = months.filter(({ at }) => at <= asOf);
    if (over.length === 0) return;
    const instants = new Map<string, Instant>([
      ...group
        .facts('inspections.finding.raised')
        .map(({ id, data }) => [placed(data.propertyId, id), data.raisedAt] as const),
      ...group
        .facts('inspections.joint-inspection.held')
        .map(({ id, data }) => [placed(data.propertyId, id), data.heldAt] as const),
    ]);
    for (const { month, at } of over) {
      const step = on(month).points('step');
      const charged = group.lines(QUALITY_CENTRE, daysOf(month)).filter(({ points }) => points > 0n);
      for (const [unitId, { employeeId }] of leadersOf(group, month)) {
        const below = charged.filter(({ propertyId }) => {
          const unit = properties.get(propertyId ?? '')?.unitId;
          return unit !== undefined && organisation.isWithin(unit, unitId);
        });
        if (below.length === 0) continue;
        const sum = below.reduce((total, { points }) => total + points, 0n);
        yield {
          subjectKind: 'employee',
          subjectId: employeeId,
          propertyId: null,
          at,
          times: Number((sum + step - 1n) / step),
          causes: evidenceOf(below, instants),
          about: unitId,
          details: { month, sum: String(sum) },
        };
      }
    }
  },
});
