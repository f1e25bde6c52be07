import { dayOf, eachMonth, type Month, monthOf, startOfDay } from '@goldkey/kernel';
import { fallsIn } from '../engine/calendar.js';
import type { DaySpan, GroupLine, GroupSituation, ParametersOn } from '../engine/define.js';
import { type Holding, runsOn } from '../engine/situation.js';
import type { Fact } from '../vocabulary.js';

type Violation = Fact<'inspections.conduct-violation.confirmed'>;

/** Clauses by the level that found the violation; below them, or not circulated, it is W-01. */
const BY_LEVEL: Readonly<Record<string, string>> = { county: 'W-02', city: 'W-03', province: 'W-04' };

/** What a violation takes. */
export interface Ruling {
  readonly violation: Violation;
  readonly clause: string;
  /** Whether the person was window staff on the day; else nothing follows. */
  readonly applies: boolean;
  /** Months whose stipend it takes, as far as they are held. */
  readonly taken: readonly Month[];
}

/** A person's months as window staff, and what violations take of them. */
export interface StipendMonths {
  readonly held: ReadonlySet<Month>;
  readonly rulings: readonly Ruling[];
}

/** Holders of the role by person, at registered properties or at none, each with the zone of their property. */
const windowStaff = ({ organisation, properties, zone }: GroupSituation) => {
  const zones = new Map<Holding, string | undefined>();
  for (const [propertyId, holdings] of organisation.holdings)
    for (const held of holdings) zones.set(held, properties.get(propertyId)?.zone);
  const staff = new Map<string, { readonly held: Holding; readonly zone: string }[]>();
  for (const held of organisation.everybody) {
    const own = zones.has(held) ? zones.get(held) : zone;
    if (held.role !== 'window-staff' || own === undefined) continue;
    staff.set(held.employeeId, [...(staff.get(held.employeeId) ?? []), { held, zone: own }]);
  }
  return staff;
};

/** The months of which a day was held by the as-of instant. */
const monthsHeld = (holdings: readonly { held: Holding; zone: string }[], { asOf }: GroupSituation): Set<Month> => {
  const months = new Set<Month>();
  for (const { held, zone } of holdings) {
    const today = dayOf(asOf, zone);
    const last = held.until !== undefined && held.until < today ? held.until : today;
    if (held.from > last) continue;
    for (const month of eachMonth(monthOf(held.from), monthOf(last))) months.add(month);
  }
  return months;
};

const clauseFor = ({ data: { level, circulated } }: Violation): string =>
  (circulated ? BY_LEVEL[level] : undefined) ?? 'W-01';

/** Violations by the day on which they occurred, then event id. */
const byDay = (a: Violation, b: Violation): number =>
  a.data.occurredOn !== b.data.occurredOn ? (a.data.occurredOn < b.data.occurredOn ? -1 : 1) : a.id < b.id ? -1 : 1;

/** The instant at which the line of a violation stands. */
export const instantOf = ({ data: { occurredOn, propertyId } }: Violation, { properties, zone }: GroupSituation) =>
  startOfDay(occurredOn, properties.get(propertyId)?.zone ?? zone);

const rule = (
  violations: readonly Violation[],
  holdings: readonly { held: Holding }[],
  held: ReadonlySet<Month>,
  on: ParametersOn,
): Ruling[] => {
  const free = new Set([...held].sort());
  return violations.map((violation) => {
    const { occurredOn } = violation.data;
    const clause = clauseFor(violation);
    const applies = holdings.some((one) => runsOn(one.held, occurredOn));
    if (!applies) return { violation, clause, applies, taken: [] };
    const own = monthOf(occurredOn);
    const open = [...free].filter((month) => (clause === 'W-01' ? month === own : month >= own));
    const taken = clause === 'W-01' ? open : open.slice(0, on(occurredOn).of(clause).count('months'));
    for (const month of taken) free.delete(month);
    return { violation, clause, applies, taken };
  });
};

const known = new WeakMap<GroupSituation, ReadonlyMap<string, StipendMonths>>();

/**
 * Months of stipend held and taken, by person: violations in the order of their days, each taking from its own month on what
 * no other took, no month twice, and none that is not held (rulebook 3).
 */
export const stipendMonths = (group: GroupSituation, on: ParametersOn): ReadonlyMap<string, StipendMonths> => {
  const before = known.get(group);
  if (before) return before;
  const staff = windowStaff(group);
  const violations = group
    .facts('inspections.conduct-violation.confirmed')
    .filter((violation) => instantOf(violation, group) <= group.asOf);
  const people = new Set([...staff.keys(), ...violations.map(({ data }) => data.employeeId)]);
  const months = new Map(
    [...people].map((employeeId) => {
      const holdings = staff.get(employeeId) ?? [];
      const held = monthsHeld(holdings, group);
      const own = violations.filter(({ data }) => data.employeeId === employeeId).sort(byDay);
      return [employeeId, { held, rulings: rule(own, holdings, held, on) }] as const;
    }),
  );
  known.set(group, months);
  return months;
};

/** The rulings of one clause whose line stands in the span, or of all days. */
export const rulingsOf = (group: GroupSituation, on: ParametersOn, clause: string, span?: DaySpan): Ruling[] =>
  [...stipendMonths(group, on).values()]
    .flatMap(({ rulings }) => rulings)
    .filter((ruling) => {
      const zone = group.properties.get(ruling.violation.data.propertyId)?.zone ?? group.zone;
      return (
        ruling.clause === clause && (span === undefined || fallsIn(instantOf(ruling.violation, group), span, zone))
      );
    });

/** The line of a violation: charged where it takes a month, else recorded (rulebook 3). */
export const lineOf = (group: GroupSituation, { violation, applies, taken }: Ruling): GroupLine => {
  const { caseId, employeeId, propertyId, article, occurredOn } = violation.data;
  return {
    ...(applies ? {} : { part: 'other' }),
    subjectKind: 'employee',
    subjectId: employeeId,
    propertyId,
    at: instantOf(violation, group),
    times: taken.length > 0 ? 1 : 0,
    causes: [violation.id],
    about: caseId,
    outcome: taken.length > 0 ? 'charged' : 'recorded',
    details: { occurred: occurredOn, article: String(article), month: monthOf(occurredOn) },
  };
};
