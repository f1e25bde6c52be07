import { dayOf, daysOf, type Fen, type Instant, type Period } from '@goldkey/kernel';
import { factsSeen } from '../facts/seen.js';
import type {
  Assessment,
  Entry,
  Fact,
  FactData,
  FactKind,
  SubjectKind,
  SubjectResult,
  Withdrawal,
} from '../vocabulary.js';
import type { SetsApart } from './apart.js';
import { clockText, fallsIn, windowOf } from './calendar.js';
import { Collector, mergeResults } from './collector.js';
import type { Charge, ChargeClause, Clause, DaySpan, DutyClause, GroupSituation, Rulebook } from './define.js';
import { numbersByMonth, numbersOn } from './numbers.js';
import { organisationOf, REFERENCE_KINDS } from './organisation.js';
import type { Parameters } from './parameters.js';
import { versionOn } from './parameters.js';
import { type LayDuties, layAnew, type Placed, placeOwed } from './placed.js';
import { rateOf } from './rate.js';
import { scorecards } from './scorecard.js';
import { DEFAULT_ZONE, type Situation, situationOf } from './situation.js';

/** Only people are charged: a miss at a vacant post, of a property or of a department costs nothing. */
const price = (numbers: Parameters, subjectKind: SubjectKind, times: number): { points: bigint; fine: Fen } =>
  subjectKind === 'employee'
    ? { points: numbers.points('points') * BigInt(times), fine: (numbers.fen('fine') * BigInt(times)) as Fen }
    : { points: 0n, fine: 0n as Fen };

const entryOf = (
  clause: Clause,
  caused: Pick<Charge, 'part' | 'at' | 'times' | 'causes' | 'about' | 'details'>,
  { subjectKind, subjectId }: Placed,
  propertyId: string | null,
  zone: string,
  numbers: Parameters,
): Entry => {
  const { part = 'all', at, times, causes = [], about, details } = caused;
  const cost = price(numbers, subjectKind, times);
  return {
    key: [clause.id, part, subjectKind, subjectId, propertyId ?? '', String(at), about].join('|'),
    clause: clause.id,
    at,
    propertyId,
    subjectKind,
    subjectId,
    outcome: cost.points > 0n || cost.fine > 0n ? 'charged' : 'recorded',
    ...cost,
    evidence: causes,
    details: { deadline: clockText(at, zone), times: String(times), ...details, part, version: numbers.version },
  };
};

/** What a caller may bring to the judging of a period. */
export interface Judging {
  /** Misses that it names do not count. */
  readonly setsApart?: SetsApart;
  /** Who keeps duties from one judging to the next (KeptDuties); without it they are laid anew. */
  readonly lay?: LayDuties;
}

const judgeDuties = (
  clause: DutyClause,
  situation: Situation,
  span: DaySpan,
  rulebook: Rulebook,
  into: Collector,
  { setsApart = () => undefined, lay = layAnew }: Judging = {},
): void => {
  const on = numbersByMonth(rulebook, clause);
  const { propertyId, zone, asOf } = situation;
  const isAsked = (deadline: Instant): boolean => deadline <= asOf && fallsIn(deadline, span, zone);
  for (const placed of lay(clause, situation, span, rulebook, isAsked)) {
    if (placed.done) {
      into.count(placed, clause.id, true);
      continue;
    }
    const { duty, cameTo } = placed;
    cameTo.entry ??= entryOf(
      clause,
      { ...duty, at: duty.deadline, times: 1 },
      placed,
      propertyId,
      zone,
      on(dayOf(duty.deadline, zone)),
    );
    const { entry } = cameTo;
    const apart = setsApart({ clause, entry });
    if (apart !== undefined) {
      into.apart({ ...apart, entry });
      continue;
    }
    into.count(placed, clause.id, false);
    into.entry(entry);
  }
};

const judgeCharges = (
  clause: ChargeClause,
  situation: Situation,
  span: DaySpan,
  rulebook: Rulebook,
  into: Collector,
): void => {
  const on = numbersByMonth(rulebook, clause);
  const { propertyId, zone, asOf } = situation;
  for (const charge of clause.charges(situation, span, on)) {
    if (charge.at > asOf || !situation.inService(charge.at)) continue;
    const placed = placeOwed(situation, charge.owed, charge.at);
    if (placed === undefined) continue;
    const { flag } = charge;
    if (flag && placed.subjectKind === 'employee' && flag.first <= span.last && flag.last >= span.first)
      into.flag(placed, flag.name);
    if (!fallsIn(charge.at, span, zone)) continue;
    into.entry(entryOf(clause, charge, placed, propertyId, zone, on(dayOf(charge.at, zone))));
  }
};

/**
 * What one property's period comes to. Merging the results of all properties gives the whole assessment, but for clauses of the
 * group.
 */
export const assessProperty = (
  situation: Situation,
  rulebook: Rulebook,
  period: Period,
  judging?: Judging,
): SubjectResult[] => {
  const span = daysOf(period);
  const collected = new Collector();
  const property = { subjectKind: 'property', subjectId: situation.propertyId } as const;
  for (const clause of rulebook.clauses) {
    if (clause.kind === 'duty') judgeDuties(clause, situation, span, rulebook, collected, judging);
    else if (clause.kind === 'charge') judgeCharges(clause, situation, span, rulebook, collected);
    else if (clause.kind === 'result') {
      const numbers = numbersOn(rulebook, clause, span.first);
      for (const figures of clause.figures(situation, span, numbers)) collected.figures(figures);
    }
  }
  for (const card of scorecards(situation, span, rulebook)) collected.figures(card);
  const { due, done } = collected.dutiesOfPersons();
  collected.figures({ ...property, rates: { dutyCompletion: rateOf(done, due) } });
  return collected.results();
};

/** The lines of some clauses of a property, for clauses of the group that build on them. */
const linesOf = (
  situation: Situation,
  rulebook: Rulebook,
  clauseIds: readonly string[],
  span: DaySpan,
): readonly Entry[] => {
  const collected = new Collector();
  for (const clause of rulebook.clauses) {
    if (!clauseIds.includes(clause.id)) continue;
    if (clause.kind === 'duty') judgeDuties(clause, situation, span, rulebook, collected);
    if (clause.kind === 'charge') judgeCharges(clause, situation, span, rulebook, collected);
  }
  return collected.results().flatMap(({ entries }) => entries);
};

/** What clauses of the group come to: lines and figures that no single property makes. */
export const assessGroup = (group: GroupSituation, rulebook: Rulebook, period: Period): SubjectResult[] => {
  const span = daysOf(period);
  const collected = new Collector();
  for (const clause of rulebook.clauses) {
    if (clause.kind !== 'group') continue;
    const on = numbersByMonth(rulebook, clause);
    for (const judged of clause.judge(group, span, on)) {
      if (!('at' in judged)) {
        collected.figures(judged);
        continue;
      }
      const zone = group.properties.get(judged.propertyId ?? '')?.zone ?? group.zone;
      if (judged.at > group.asOf || !fallsIn(judged.at, span, zone)) continue;
      const entry = entryOf(clause, judged, judged, judged.propertyId, zone, on(dayOf(judged.at, zone)));
      collected.entry(judged.outcome ? { ...entry, outcome: judged.outcome } : entry);
    }
  }
  return collected.results();
};

/** Facts by the property that they name; those that name none, or hold for all, are left out. */
const byProperty = (seen: readonly Fact[]): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of seen) {
    if (REFERENCE_KINDS.has(fact.kind)) continue;
    const propertyId = (fact.data as { propertyId?: unknown }).propertyId ?? fact.propertyId;
    if (typeof propertyId !== 'string') continue;
    const known = groups.get(propertyId);
    if (known) known.push(fact);
    else groups.set(propertyId, [fact]);
  }
  return groups;
};

/** The situations of every registered property at an instant, from facts in any order and number of copies. */
export const situations = (facts: Iterable<Fact | Withdrawal>, asOf: Instant): Situation[] => {
  const seen = factsSeen(facts, asOf);
  const organisation = organisationOf(seen);
  const own = byProperty(seen);
  return seen
    .filter((fact) => fact.kind === 'estates.property.registered')
    .map((fact) => fact.data as FactData['estates.property.registered'])
    .map((registered) => situationOf(registered, own.get(registered.propertyId) ?? [], organisation, asOf));
};

/** Whether a line of a property counts where a clause of the group builds on it. */
export type Counts = (line: Entry) => boolean;

/** All properties together, for clauses of the group; every line counts unless the caller knows better (rulebook 7). */
export const groupOf = (
  all: readonly Situation[],
  rulebook: Rulebook,
  asOf: Instant,
  counts: Counts = () => true,
): GroupSituation => ({
  zone: DEFAULT_ZONE,
  asOf,
  organisation: all[0]?.organisation ?? organisationOf([]),
  properties: new Map(all.map((situation) => [situation.propertyId, situation])),
  facts: <Kind extends FactKind>(kind: Kind) => all.flatMap((situation) => situation.facts(kind)),
  lines: (clauseIds, span) => all.flatMap((situation) => linesOf(situation, rulebook, clauseIds, span)).filter(counts),
});

/**
 * What the rulebook says of a period, as it stands at `asOf`: pure, and the same for the same facts in whatever order
 * and number of copies.
 */
export const assess = (
  facts: Iterable<Fact | Withdrawal>,
  rulebook: Rulebook,
  period: Period,
  asOf: Instant,
): Assessment => {
  const all = situations(facts, asOf);
  const results = all.flatMap((situation) => assessProperty(situation, rulebook, period));
  return {
    rulebook: versionOn(rulebook.versions, daysOf(period).first).id,
    period,
    asOf,
    subjects: mergeResults([...results, ...assessGroup(groupOf(all, rulebook, asOf), rulebook, period)]),
    zones: new Map(all.map(({ propertyId, zone }) => [propertyId, zone])),
  };
};

/** The bounds of a period in a zone. */
export const boundsOf = (period: Period, zone: string): { from: Instant; until: Instant } =>
  windowOf(daysOf(period), zone);
