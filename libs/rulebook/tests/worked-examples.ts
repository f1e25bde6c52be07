import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addDays,
  type Day,
  daysOf,
  fen,
  formatFen,
  type Instant,
  parseInstant,
  parsePeriod,
  ratioToDecimal,
  startOfDay,
} from '@goldkey/kernel';
import { parse } from 'yaml';
import {
  BUILT_IN,
  byPlace,
  type Clause,
  clauses,
  type Entry,
  entryJson,
  type Fact,
  type Rulebook,
  rateJson,
  readVersion,
  type SubjectResult,
} from '../src/index.js';

/**
 * The notation of cases.yaml. A case is a property p-1 with a department u-d and, unless `manager` says otherwise, a
 * manager e-1 since 2025-01-01; `facts` are `kind: data`, where `propertyId` and what a complaint always carries may be
 * left out, a list under an id (`complaintId`, `matterId`…) stands for one fact each, `time` is the fact's own instant, and `id` is given where
 * evidence or order asks for it, `from` where another source uses an id again. `asOf` is long after the period unless it is given. `expect` is all that the clause says,
 * by subject; what is nought is left out, so `{}` says that nothing is due and nothing is counted.
 */
export interface Case {
  readonly case: string;
  readonly source: string;
  readonly period: string;
  readonly asOf?: string;
  readonly property?: Readonly<Record<string, unknown>>;
  readonly manager?: 'none' | Readonly<Record<string, unknown>>;
  readonly versions?: readonly unknown[];
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  readonly expect: Readonly<Record<string, Said>>;
}

/** What a clause says of one subject. */
export interface Said {
  readonly due?: number;
  readonly done?: number;
  readonly points?: number;
  readonly fine?: string;
  /** `instant outcome points fine evidence…` */
  readonly entries?: readonly string[];
  /** `numerator/denominator = value`, and the basis where there is one. */
  readonly rates?: Readonly<Record<string, string>>;
  /** Of an indicator: `value: score of weight`, all other indicators being left out. */
  readonly card?: string;
  /** `months: standard - deducted = payable` */
  readonly stipend?: string;
  readonly flags?: readonly string[];
}

export const ZONE = 'Asia/Shanghai';
const SOURCE = '/goldkey/example';
const START = '2025-01-01' as Day;
const LONG_AFTER_DAYS = 40;
const COMPLAINT = { departmentId: 'u-d', category: 'noise', major: false, inScope: true };
const ANSWER = { departmentId: 'u-d', level: 'satisfied', by: 'served-person' };
const ALWAYS: Readonly<Record<string, object>> = {
  'complaints.complaint.received': COMPLAINT,
  'complaints.matter.closed': { departmentId: 'u-d' },
  'complaints.survey.answered': ANSWER,
};
/** Ids of their own that nobody asks for. */
const OWN_ID: Readonly<Record<string, string>> = {
  'complaints.survey.answered': 'answerId',
  'inspections.conduct-violation.confirmed': 'caseId',
  'inspections.day-check.completed': 'checkId',
  'evaluation.appeal.decided': 'appealId',
};
const MONEY = new Set(['receivable', 'collected', 'budget', 'spent', 'amount', 'loss']);

const base = path.join(__dirname, '../src/clauses');

/** Every file of worked examples, with the clause that it is about. */
export const exampleFiles = (): { folder: string; clause: Clause; cases: readonly Case[] }[] =>
  readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'cases.yaml')
    .sort()
    .map((file) => {
      const folder = path.dirname(file);
      const [, id] = /\bid: '([^']+)'/.exec(readFileSync(path.join(base, folder, 'clause.ts'), 'utf8')) ?? [];
      const clause = clauses.find((known) => known.id === id);
      if (clause === undefined) throw new Error(`${folder}: the rulebook has no clause ${id}`);
      return { folder, clause, cases: parse(readFileSync(path.join(base, file), 'utf8')) as Case[] };
    });

const isInstantField = (name: string): boolean => name === 'at' || name === 'replyDue' || name.endsWith('At');

const fieldValue = (name: string, value: unknown): unknown => {
  if (isInstantField(name)) return parseInstant(String(value));
  return MONEY.has(name) ? fen(String(value)) : value;
};

/** When a fact became true: its own instant, or the first of the days that it names. */
const ownInstant = (kind: string, data: Readonly<Record<string, unknown>>): Instant => {
  const found = Object.entries(data).find(([name]) => isInstantField(name));
  if (found) return found[1] as Instant;
  if (typeof data['from'] === 'string') return startOfDay(data['from'] as Day, ZONE);
  throw new Error(`${kind} has no instant of its own: give it a time`);
};

/** A fact from its data as an event would write them. */
export const factOf = (kind: string, id: string, written: object, time?: string): Fact => {
  const own = OWN_ID[kind];
  const full = { propertyId: 'p-1', ...ALWAYS[kind], ...(own === undefined ? {} : { [own]: id }), ...written };
  const data = Object.fromEntries(Object.entries(full).map(([name, value]) => [name, fieldValue(name, value)]));
  const at = time === undefined ? ownInstant(kind, data) : parseInstant(time);
  return { kind, id, source: SOURCE, at, propertyId: 'p-1', data } as Fact;
};

const factsFrom = (given: Readonly<Record<string, unknown>>, place: number): Fact[] => {
  const { id = `fact-${String(place).padStart(3, '0')}`, time, from = SOURCE, ...rest } = given;
  const [[kind, written] = [], another] = Object.entries(rest);
  if (kind === undefined || another !== undefined) throw new Error(`a fact is one kind with its data: ${kind}`);
  const one = (name: string, data: object): Fact => ({
    ...factOf(kind, name, data, time === undefined ? undefined : String(time)),
    source: String(from),
  });
  const [name, values] =
    Object.entries(written as object).find(([field, value]) => field.endsWith('Id') && Array.isArray(value)) ?? [];
  if (name === undefined) return [one(String(id), written as object)];
  return (values as unknown[]).map((each, index) => one(`${id}-${index}`, { ...(written as object), [name]: each }));
};

/** The property, its department and its manager. */
export const placeFacts = (property: object = {}, manager: Case['manager'] = {}): Fact[] => {
  const since = '2025-01-01T00:00:00+08:00';
  const registered = { propertyId: 'p-1', unitId: 'u-p', serviceStart: START, households: 500, ...property };
  const appointed = { appointmentId: 'a-1', employeeId: 'e-1', unitId: 'u-p', role: 'property-manager', from: START };
  const department = { unitId: 'u-d', kind: 'department', parentId: 'u-p', propertyId: undefined };
  return [
    factOf('estates.property.registered', 'place-p', registered, since),
    factOf('staffing.unit.defined', 'place-u', { unitId: 'u-p', kind: 'property' }, since),
    factOf('staffing.unit.defined', 'place-d', department, since),
    ...(manager === 'none'
      ? []
      : [factOf('staffing.appointment.started', 'place-a', { ...appointed, ...manager }, since)]),
  ];
};

/** A clause whose numbers others may ask, but which makes no figure of its own. */
const silenced = (clause: Clause): Clause => {
  if (clause.kind === 'result') return { ...clause, figures: () => [] };
  return clause.kind === 'indicator' ? { ...clause, measure: () => [] } : clause;
};

/** A case as the engine takes it. A figure is made by its clause alone. */
export const situationOfCase = (example: Case, { id }: Clause) => {
  const period = parsePeriod(example.period);
  const zone = String(example.property?.['timeZone'] ?? ZONE);
  const longAfter = startOfDay(addDays(daysOf(period).last, LONG_AFTER_DAYS), zone);
  const rulebook: Rulebook = {
    clauses: clauses.map((clause) => (clause.id === id ? clause : silenced(clause))),
    versions: [BUILT_IN, ...(example.versions ?? []).map((version) => readVersion(version, clauses))],
  };
  return {
    facts: [...placeFacts(example.property, example.manager), ...example.facts.flatMap(factsFrom)],
    period,
    zone,
    asOf: example.asOf === undefined ? longAfter : parseInstant(example.asOf),
    rulebook,
  };
};

const lineOf = (entry: Entry, zone: string): string => {
  const { at, outcome, points, fine, evidence } = entryJson(entry, zone);
  return [at, outcome, points, fine, ...evidence].join(' ');
};

const figuresOf = ({ rates }: SubjectResult): Said => {
  const own = [...rates].filter(([name]) => name !== 'dutyCompletion');
  const texts = own.map(([name, rate]) => {
    const { numerator, denominator, value, basis } = rateJson(rate);
    return [name, `${numerator}/${denominator} = ${value}${basis === undefined ? '' : `, ${basis}`}`];
  });
  return texts.length === 0 ? {} : { rates: Object.fromEntries(texts) };
};

const cardOf = ({ scorecard }: SubjectResult, id: string): Said => {
  const found = scorecard?.indicators.find((indicator) => indicator.id === id);
  if (found === undefined) return {};
  const [score, weight] = [found.score, found.weight].map((each) => ratioToDecimal(each, 2));
  return { card: `${ratioToDecimal(found.value, 4)}: ${score} of ${weight}` };
};

/** What a clause of the group says that is no line; only one without sentences makes figures. */
const stipendOf = ({ texts }: Clause, { stipend }: SubjectResult): Said => {
  if (stipend === undefined || Object.keys(texts.sentence).length > 0) return {};
  const { months, standard, deducted } = stipend;
  const payable = formatFen((standard - deducted) as Entry['fine']);
  return { stipend: `${months}: ${formatFen(standard)} - ${formatFen(deducted)} = ${payable}` };
};

/** Flags, which only what is charged raises. */
const flagsOf = ({ kind, texts }: Clause, { flags }: SubjectResult): Said => {
  const raises = (kind === 'charge' || kind === 'group') && Object.keys(texts.sentence).length > 0;
  return raises && flags.size > 0 ? { flags: [...flags].sort() } : {};
};

/** What a clause says of a subject, in the notation; `undefined` where it says nothing. */
export const saidBy = (clause: Clause, subject: SubjectResult, zone: string): Said | undefined => {
  const entries = subject.entries.filter((entry) => entry.clause === clause.id).sort(byPlace);
  const count = subject.duties.get(clause.id);
  const points = entries.reduce((total, entry) => total + entry.points, 0n);
  const fine = entries.reduce((total, entry) => total + entry.fine, 0n);
  const said: Said = {
    ...count,
    ...(points === 0n ? {} : { points: Number(points) }),
    ...(fine === 0n ? {} : { fine: formatFen(fine as Entry['fine']) }),
    ...(entries.length === 0 ? {} : { entries: entries.map((entry) => lineOf(entry, zone)) }),
    ...(clause.kind === 'result' ? figuresOf(subject) : {}),
    ...(clause.kind === 'indicator' ? cardOf(subject, clause.id) : {}),
    ...stipendOf(clause, subject),
    ...flagsOf(clause, subject),
  };
  return Object.keys(said).length === 0 ? undefined : said;
};
