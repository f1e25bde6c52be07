import { addRatios, type Ratio } from '@goldkey/kernel';
import type {
  ApartEntry,
  DutyCount,
  Entry,
  Rate,
  Scorecard,
  Stipend,
  SubjectKind,
  SubjectResult,
} from '../vocabulary.js';
import type { SubjectFigures } from './define.js';

interface Collected {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly duties: Map<string, DutyCount>;
  readonly entries: Entry[];
  readonly rates: Map<string, Rate>;
  readonly flags: Set<string>;
  stipend?: Stipend;
  scorecard?: Scorecard;
  apart?: ApartEntry[];
}

interface Subject {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

const sum = (a: Ratio, b: Ratio): Ratio => addRatios(a, b);

const isEmpty = ({ denominator }: Rate): boolean => denominator.numerator === 0n;

/** Counts of one rate at two properties; a mean of others stands for it only where neither has counts of its own. */
const joined = (a: Rate | undefined, b: Rate): Rate => {
  if (a === undefined) return b;
  if (a.basis !== undefined && isEmpty(a)) return a.basis === 'mean' && isEmpty(b) ? a : b;
  if (b.basis !== undefined && isEmpty(b)) return a;
  const { working: _ofOne, ...counts } = a;
  return { ...counts, numerator: sum(a.numerator, b.numerator), denominator: sum(a.denominator, b.denominator) };
};

/** Gathers by subject what clauses say one after the other. */
export class Collector {
  readonly #subjects = new Map<string, Collected>();

  #of(kind: SubjectKind, id: string): Collected {
    const name = `${kind}\n${id}`;
    const known = this.#subjects.get(name);
    if (known) return known;
    const fresh = { kind, id, duties: new Map(), entries: [], rates: new Map(), flags: new Set<string>() };
    this.#subjects.set(name, fresh);
    return fresh;
  }

  count({ subjectKind, subjectId }: Subject, clause: string, done: boolean): void {
    this.#add(subjectKind, subjectId, clause, { due: 1, done: done ? 1 : 0 });
  }

  #add(kind: SubjectKind, id: string, clause: string, { due, done }: DutyCount): void {
    const { duties } = this.#of(kind, id);
    const before = duties.get(clause);
    duties.set(clause, { due: due + (before?.due ?? 0), done: done + (before?.done ?? 0) });
  }

  entry(entry: Entry): void {
    this.#of(entry.subjectKind, entry.subjectId).entries.push(entry);
  }

  /** A miss that does not count. */
  apart({ entry, ...why }: ApartEntry): void {
    const subject = this.#of(entry.subjectKind, entry.subjectId);
    subject.apart = [...(subject.apart ?? []), { entry, ...why }];
  }

  flag({ subjectKind, subjectId }: Subject, flag: string): void {
    this.#of(subjectKind, subjectId).flags.add(flag);
  }

  figures({ subjectKind, subjectId, rates = {}, flags = [], stipend, scorecard }: SubjectFigures): void {
    const subject = this.#of(subjectKind, subjectId);
    for (const [name, rate] of Object.entries(rates)) subject.rates.set(name, joined(subject.rates.get(name), rate));
    for (const flag of flags) subject.flags.add(flag);
    subject.stipend = stipend ?? subject.stipend;
    subject.scorecard = scorecard ?? subject.scorecard;
  }

  /** Takes in what the subject has elsewhere. */
  result({ kind, id, duties, entries, rates, apart = [], ...figures }: SubjectResult): void {
    for (const [clause, count] of duties) this.#add(kind, id, clause, count);
    for (const entry of entries) this.entry(entry);
    for (const one of apart) this.apart(one);
    this.figures({
      ...figures,
      subjectKind: kind,
      subjectId: id,
      rates: Object.fromEntries(rates),
      flags: [...figures.flags],
    });
  }

  /** Due and done of all duties of persons. */
  dutiesOfPersons(): DutyCount {
    let [due, done] = [0, 0];
    for (const { kind, duties } of this.#subjects.values()) {
      if (kind !== 'employee') continue;
      for (const count of duties.values()) [due, done] = [due + count.due, done + count.done];
    }
    return { due, done };
  }

  results(): SubjectResult[] {
    return [...this.#subjects.values()];
  }
}

/** Joins what the same subject has at several properties: counts are summed, never averaged. */
export const mergeResults = (results: Iterable<SubjectResult>): SubjectResult[] => {
  const collected = new Collector();
  for (const result of results) collected.result(result);
  return collected.results();
};
