import { type Day, dayOf, daysOf, type Fen, type Instant, type Period, type Ratio } from '@goldkey/kernel';
import { factsSeen } from '../facts/seen.js';
import { clauses } from '../rulebook.js';
import type {
  Assessment,
  DutyCount,
  Entry,
  Fact,
  FactData,
  Rate,
  SubjectKind,
  SubjectResult,
  Withdrawal,
} from '../vocabulary.js';
import type { Clause, DaySpan, Duty, DutyClause, ParametersOn } from './define.js';
import { judgingDay, type Parameters, parametersIn, type Versions, versionOn } from './parameters.js';
import {
  type Holding,
  type Organisation,
  organisationOf,
  REFERENCE_KINDS,
  type Situation,
  situationOf,
  windowCounts,
} from './situation.js';

/** The numbers of a clause for whatever falls on a day: by the version in force on the first of its month (rulebook 7). */
export const parametersOf = (versions: Versions, clause: Clause): ParametersOn => {
  const known = new Map<Day, Parameters>();
  return (day) => {
    const judged = judgingDay(day);
    const found = known.get(judged) ?? parametersIn(versionOn(versions, judged), clause.id, clause.parameters);
    known.set(judged, found);
    return found;
  };
};

/** A duty with who owes it, once its deadline is placed among the appointments. */
export interface PlacedDuty {
  readonly duty: Duty;
  readonly holder: Holding | undefined;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly done: boolean;
}

/** Who owes a duty, or `undefined` where it is not due: out of service, or before the holder came (rulebook 0). */
export const placeDuty = (situation: Situation, duty: Duty): PlacedDuty | undefined => {
  const holder = 'role' in duty.owed ? situation.holder(duty.owed.role, duty.deadline) : undefined;
  if (!windowCounts(situation, duty.window, holder)) return undefined;
  const employee = 'employeeId' in duty.owed ? duty.owed.employeeId : holder?.employeeId;
  return {
    duty,
    holder,
    subjectKind: employee === undefined ? 'property' : 'employee',
    subjectId: employee ?? situation.propertyId,
    done: typeof duty.done === 'function' ? duty.done(holder) : duty.done,
  };
};

const inSpan = (situation: Situation, at: Instant, { first, last }: DaySpan): boolean => {
  const day = dayOf(at, situation.zone);
  return day >= first && day <= last;
};

/** The line of a missed duty. A vacant post is not charged (rulebook 0, who). */
const entryOf = (clause: DutyClause, situation: Situation, placed: PlacedDuty, numbers: Parameters): Entry => {
  const { duty, subjectKind, subjectId } = placed;
  const priced = subjectKind === 'employee';
  return {
    key: [clause.id, duty.part, subjectKind, subjectId, situation.propertyId, String(duty.deadline), duty.about].join(
      '|',
    ),
    clause: clause.id,
    at: duty.deadline,
    propertyId: situation.propertyId,
    subjectKind,
    subjectId,
    points: priced ? numbers.points('points') : 0n,
    fine: priced ? numbers.fen('fine') : (0n as Fen),
    evidence: duty.causes,
    details: { ...duty.details, part: duty.part, version: numbers.version },
  };
};

class Collector {
  readonly #subjects = new Map<
    string,
    { kind: SubjectKind; id: string; duties: Map<string, DutyCount>; entries: Entry[]; rates: Map<string, Rate> }
  >();

  of(kind: SubjectKind, id: string) {
    const name = `${kind}\n${id}`;
    const known = this.#subjects.get(name);
    if (known) return known;
    const fresh = {
      kind,
      id,
      duties: new Map<string, DutyCount>(),
      entries: [] as Entry[],
      rates: new Map<string, Rate>(),
    };
    this.#subjects.set(name, fresh);
    return fresh;
  }

  count(kind: SubjectKind, id: string, clause: string, done: boolean): void {
    const { duties } = this.of(kind, id);
    const known = duties.get(clause) ?? { due: 0, done: 0 };
    duties.set(clause, { due: known.due + 1, done: known.done + (done ? 1 : 0) });
  }

  results(): SubjectResult[] {
    return [...this.#subjects.values()];
  }
}

const whole = (count: number): Ratio => ({ numerator: BigInt(count), denominator: 1n });

/** Done ÷ due over all duties of persons at the property. */
const dutyCompletion = (results: readonly SubjectResult[]): Rate => {
  const counts = results.filter(({ kind }) => kind === 'employee').flatMap(({ duties }) => [...duties.values()]);
  const sum = (pick: (count: DutyCount) => number): Ratio =>
    whole(counts.reduce((total, count) => total + pick(count), 0));
  return { numerator: sum(({ done }) => done), denominator: sum(({ due }) => due) };
};

const judgeDuties = (
  clause: DutyClause,
  situation: Situation,
  span: DaySpan,
  versions: Versions,
  into: Collector,
): void => {
  const on = parametersOf(versions, clause);
  for (const duty of clause.duties(situation, span, on)) {
    if (duty.deadline > situation.asOf || !inSpan(situation, duty.deadline, span)) continue;
    const placed = placeDuty(situation, duty);
    if (placed === undefined) continue;
    into.count(placed.subjectKind, placed.subjectId, clause.id, placed.done);
    if (placed.done) continue;
    const entry = entryOf(clause, situation, placed, on(dayOf(duty.deadline, situation.zone)));
    into.of(placed.subjectKind, placed.subjectId).entries.push(entry);
  }
};

/** What one property's period comes to. Merging the results of all properties gives the whole assessment. */
export const assessProperty = (situation: Situation, versions: Versions, period: Period): SubjectResult[] => {
  const span = daysOf(period);
  const collected = new Collector();
  collected.of('property', situation.propertyId);
  for (const clause of clauses) {
    if (clause.kind === 'duty') {
      judgeDuties(clause, situation, span, versions, collected);
      continue;
    }
    const numbers = parametersIn(versionOn(versions, span.first), clause.id, clause.parameters);
    for (const { kind, id, rates } of clause.rates(situation, span, numbers)) {
      for (const [name, rate] of Object.entries(rates)) collected.of(kind, id).rates.set(name, rate);
    }
  }
  const results = collected.results();
  collected.of('property', situation.propertyId).rates.set('dutyCompletion', dutyCompletion(results));
  return results;
};

/** Joins what the same subject has at several properties. */
export const mergeResults = (results: readonly SubjectResult[]): SubjectResult[] => {
  const merged = new Map<string, SubjectResult>();
  for (const result of results) {
    const name = `${result.kind}\n${result.id}`;
    const known = merged.get(name);
    if (known === undefined) {
      merged.set(name, result);
      continue;
    }
    const duties = new Map(known.duties);
    for (const [clause, { due, done }] of result.duties) {
      const before = duties.get(clause) ?? { due: 0, done: 0 };
      duties.set(clause, { due: before.due + due, done: before.done + done });
    }
    merged.set(name, {
      ...known,
      duties,
      entries: [...known.entries, ...result.entries],
      rates: new Map([...known.rates, ...result.rates]),
    });
  }
  return [...merged.values()];
};

/** The situations of every registered property, from facts in any order; the property of a fact is the one that its data names. */
export const situations = (facts: Iterable<Fact | Withdrawal>, asOf: Instant): Situation[] => {
  const seen = factsSeen(facts, asOf);
  const organisation = organisationOf(seen);
  const byProperty = new Map<string, Fact[]>();
  for (const fact of seen) {
    if (REFERENCE_KINDS.has(fact.kind)) continue;
    const propertyId = (fact.data as { propertyId?: unknown }).propertyId ?? fact.propertyId;
    if (typeof propertyId !== 'string') continue;
    const known = byProperty.get(propertyId);
    if (known) known.push(fact);
    else byProperty.set(propertyId, [fact]);
  }
  return seen
    .filter((fact) => fact.kind === 'estates.property.registered')
    .map((fact) => fact.data as FactData['estates.property.registered'])
    .map((registered) => situationOf(registered, byProperty.get(registered.propertyId) ?? [], organisation, asOf))
    .filter((situation): situation is Situation => situation !== undefined);
};

/** An assessment, and the zone of each property for writing its instants. */
export interface Assessed extends Assessment {
  readonly zones: ReadonlyMap<string, string>;
}

/**
 * What the rulebook says of a period, as it stands at `asOf`: pure, and the same for the same facts in whatever order
 * and number of copies.
 */
export const assess = (
  facts: Iterable<Fact | Withdrawal>,
  versions: Versions,
  period: Period,
  asOf: Instant,
): Assessed => {
  const all = situations(facts, asOf);
  return {
    rulebook: versionOn(versions, daysOf(period).first).id,
    period,
    asOf,
    subjects: mergeResults(all.flatMap((situation) => assessProperty(situation, versions, period))),
    zones: new Map(all.map(({ propertyId, zone }) => [propertyId, zone])),
  };
};

export type { Organisation };
