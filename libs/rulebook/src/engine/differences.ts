import type { Month } from '@goldkey/kernel';
import type { HeldLine, HeldMonth, HeldRate, HeldSubject } from './held.js';

/** One figure that is not what the facts say. */
export interface Difference {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Absent for sums and rates. */
  readonly clause: string | null;
  /** `entry` where a whole line is missing or too many, else what differs. */
  readonly field: string;
  /** What is kept; `null`: nothing. */
  readonly online: string | null;
  /** What the facts come to; `null`: nothing. */
  readonly offline: string | null;
}

interface Figure extends Omit<Difference, 'propertyId' | 'month' | 'online' | 'offline'> {
  readonly value: string;
}

/** Nothing counted and nothing kept are the same. */
const EMPTY = new Set(['', '0', '0.00', '0 of 0']);

const rateText = ({ numerator, denominator, basis, mean }: HeldRate): string =>
  [`${numerator} of ${denominator}`, basis, mean].filter((part) => part !== undefined).join(', ');

const lineText = ({ outcome, points, fine, at }: HeldLine): string =>
  `${outcome} at ${at}: ${points} points, ${fine} yuan`;

type Add = (figure: Figure, key?: string) => void;

const addLine = (line: HeldLine, missing: boolean, add: Add): void => {
  const { key, clause, subjectKind, subjectId } = line;
  const of = { subjectKind, subjectId, clause };
  if (missing) {
    add({ ...of, field: 'entry', value: lineText(line) }, key);
    return;
  }
  const { outcome, points, fine, at, evidence, posted } = line;
  const fields = { outcome, points, fine, at, evidence: evidence.join(' ') };
  for (const [field, value] of Object.entries(fields)) add({ ...of, field, value }, key);
  add({ ...of, field: 'postings', value: `${posted.points} points, ${posted.fine} yuan` }, key);
};

const addSubject = (subject: HeldSubject, add: Add): void => {
  const of = { subjectKind: subject.kind, subjectId: subject.id };
  const { points, fine, due, done, duties, rates, flags, stipend, scorecard } = subject;
  const fields = {
    points,
    fine,
    due: String(due),
    done: String(done),
    flags: flags.join(' '),
    stipend: stipend === undefined ? '' : `${stipend.months} months: ${stipend.standard} - ${stipend.deducted}`,
    scorecard: scorecard?.score ?? '',
  };
  for (const [field, value] of Object.entries(fields)) add({ ...of, clause: null, field, value });
  for (const [clause, count] of Object.entries(duties)) {
    add({ ...of, clause, field: 'due', value: String(count.due) });
    add({ ...of, clause, field: 'done', value: String(count.done) });
  }
  for (const [name, rate] of Object.entries(rates))
    add({ ...of, clause: null, field: `rate ${name}`, value: rateText(rate) });
  for (const { id, value, score, weight } of scorecard?.indicators ?? [])
    add({ ...of, clause: id, field: 'indicator', value: `${value}: ${score} of ${weight}` });
};

const addTotals = ({ propertyId, totals }: HeldMonth, withRulebook: boolean, add: Add): void => {
  if (totals === undefined || propertyId === null) return;
  const of = { subjectKind: 'property', subjectId: propertyId, clause: null };
  const { rulebook, points, fine, due, done, missed, rates } = totals;
  const fields = { points, fine, due: String(due), done: String(done), missed: String(missed) };
  for (const [field, value] of Object.entries(fields)) add({ ...of, field: `month ${field}`, value });
  for (const [name, rate] of Object.entries(rates)) add({ ...of, field: `month rate ${name}`, value: rateText(rate) });
  if (withRulebook) add({ ...of, field: 'rulebook', value: rulebook });
};

const figuresOf = (held: HeldMonth, other: HeldMonth): Map<string, Figure> => {
  const figures = new Map<string, Figure>();
  const add: Add = (figure, key = '') => {
    if (EMPTY.has(figure.value)) return;
    const { subjectKind, subjectId, clause, field } = figure;
    figures.set(JSON.stringify([subjectKind, subjectId, clause, key, field]), figure);
  };
  const others = new Set(other.lines.map(({ key }) => key));
  for (const line of held.lines) addLine(line, !others.has(line.key), add);
  for (const subject of held.subjects) addSubject(subject, add);
  addTotals(held, other.totals !== undefined && held.totals !== undefined, add);
  return figures;
};

/** Every figure in which what is kept of a month is not what it ought to be, in a fixed order. */
export const differencesBetween = (online: HeldMonth, offline: HeldMonth): Difference[] => {
  const { propertyId, month } = offline;
  const [kept, ought] = [figuresOf(online, offline), figuresOf(offline, online)];
  const found: Difference[] = [];
  for (const name of [...new Set([...kept.keys(), ...ought.keys()])].sort()) {
    const [a, b] = [kept.get(name), ought.get(name)];
    if (a?.value === b?.value) continue;
    const { subjectKind, subjectId, clause, field } = (a ?? b) as Figure;
    const values = { online: a?.value ?? null, offline: b?.value ?? null };
    found.push({ propertyId, month, subjectKind, subjectId, clause, field, ...values });
  }
  return found;
};

const nameOf = ({ online: _online, offline: _offline, ...what }: Difference): string => JSON.stringify(what);

/** Those that an earlier look found too, whatever their values were then: what is being put right meanwhile is none. */
export const stillThere = (earlier: readonly Difference[], now: readonly Difference[]): readonly Difference[] => {
  const known = new Set(earlier.map(nameOf));
  return now.filter((difference) => known.has(nameOf(difference)));
};
