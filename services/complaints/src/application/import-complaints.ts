import type { Instant, Refusal } from '@goldkey/kernel';
import type { Intake } from '../domain/complaint/complaint.js';
import { bringIn, type PastAct, type Step } from '../domain/complaint/history.js';
import { complaintNumber } from '../domain/complaint/number.js';
import { seriesOf } from './find-place.js';
import type { Homes } from './household-ports.js';
import type {
  Clock,
  Department,
  Directory,
  Ids,
  ImportStore,
  KnownMatter,
  NumberSeries,
  PreparedMatter,
  Property,
} from './ports.js';

type Past<Act> = Act extends { readonly callbackId: string }
  ? Omit<Act, 'callbackId'>
  : Act extends { readonly answerId: string }
    ? Omit<Act, 'answerId'>
    : Act;

/** An act of a row; ids of calls and answers are given here. */
export type RowAct = Past<PastAct>;

/** A matter of another system with all that happened to it. */
export interface ImportRow extends Omit<Intake, 'id' | 'number'> {
  /** What the other system calls it; with source and property it is unique here. */
  readonly key: string;
  /** SHA-256 of the row as it came. */
  readonly hash: string;
  readonly acts: readonly RowAct[];
}

/** What became of a row: added, there already with the same content, or rejected with the reason. */
export type RowOutcome =
  | { readonly status: 'added' | 'repeated'; readonly complaintId: string; readonly number: string }
  | { readonly status: 'rejected'; readonly refusal: Refusal };

type Candidate = { readonly index: number; readonly row: ImportRow; readonly series: NumberSeries };

/** How often another request may be quicker with one of our keys before we give up: each time there are fewer left. */
const MOST_RACES = 5;

/**
 * Brings matters of another system in, many at once: a repeated row adds nothing, a bad one is told with its reason and
 * does not hold the others up. All rows that are added are added in one transaction.
 */
export class ImportComplaints {
  constructor(
    private readonly matters: ImportStore,
    private readonly directory: Directory & Homes,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(source: string, rows: readonly ImportRow[]): Promise<readonly RowOutcome[]> {
    const properties = await this.directory.properties(distinct(rows.map((row) => row.propertyId)));
    const departments = await this.directory.departments(distinct(rows.map((row) => row.departmentId)));
    const strangers = await this.strangersOf(rows, properties);
    for (let race = 0; race < MOST_RACES; race += 1) {
      const outcomes: RowOutcome[] = new Array(rows.length);
      const candidates = placed(rows, { properties, departments, strangers }, outcomes);
      const fresh = withoutKnown(candidates, await this.knownOf(source, candidates), outcomes);
      const matters = this.decideAll(fresh.once, await this.reserve(fresh.once), outcomes);
      if (matters.length === 0 || (await this.matters.addAll(source, matters)) === 'added') {
        for (const [twin, first] of fresh.twins) outcomes[twin] = asRepetition(outcomes[first]);
        return outcomes;
      }
    }
    throw new Error(`rows of ${source} are being imported by too many requests at once`);
  }

  /** The homes of which the rows are that are none of the property of their row, by property. */
  private async strangersOf(
    rows: readonly ImportRow[],
    properties: ReadonlyMap<string, Property>,
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const homes = new Map<string, string[]>();
    for (const { propertyId, householdId } of rows)
      if (householdId !== undefined && properties.has(propertyId))
        homes.set(propertyId, [...(homes.get(propertyId) ?? []), householdId]);
    const strangers = new Map<string, ReadonlySet<string>>();
    for (const [propertyId, ids] of homes)
      strangers.set(propertyId, await this.directory.strangersTo(propertyId, distinct(ids)));
    return strangers;
  }

  private knownOf(source: string, candidates: readonly Candidate[]): Promise<Map<string, KnownMatter>> {
    const keys = candidates.map(({ row }) => ({ propertyId: row.propertyId, externalKey: row.key }));
    return this.matters.known(source, keys);
  }

  /** The next free number of each series that the rows need. */
  private async reserve(fresh: readonly Candidate[]): Promise<Map<string, number>> {
    const wanted = new Map<string, { series: NumberSeries; count: number }>();
    for (const { series } of fresh) {
      const key = seriesKey(series);
      const entry = wanted.get(key);
      if (entry === undefined) wanted.set(key, { series, count: 1 });
      else entry.count += 1;
    }
    if (wanted.size === 0) return new Map();
    const firsts = await this.matters.reserveNumbers([...wanted.values()]);
    return new Map([...wanted.keys()].map((key, index) => [key, firsts[index] ?? 1]));
  }

  private decideAll(
    fresh: readonly Candidate[],
    next: Map<string, number>,
    outcomes: RowOutcome[],
  ): readonly PreparedMatter[] {
    const now = this.clock.now();
    const matters: PreparedMatter[] = [];
    for (const { index, row, series } of fresh) {
      const running = next.get(seriesKey(series)) ?? 1;
      const number = complaintNumber(series.propertyCode, series.month, running);
      const decision = this.decide(row, number, now);
      if (!decision.accepted) {
        outcomes[index] = { status: 'rejected', refusal: decision.refusal };
        continue;
      }
      next.set(seriesKey(series), running + 1);
      const { propertyId, key, hash } = row;
      matters.push({ propertyId, externalKey: key, externalHash: hash, steps: decision.events });
      outcomes[index] = { status: 'added', complaintId: idOf(decision.events), number };
    }
    return matters;
  }

  private decide(row: ImportRow, number: string, now: Instant) {
    const { key: _, hash: __, acts, ...intake } = row;
    return bringIn(
      { ...intake, id: this.ids.next(), number },
      acts.map((act) => this.withId(act)),
      now,
    );
  }

  private withId(act: RowAct): PastAct {
    if (act.act === 'call-back') return { ...act, callbackId: this.ids.next() };
    if (act.act === 'evaluate') return { ...act, answerId: this.ids.next() };
    return act;
  }
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
const seriesKey = (series: NumberSeries): string => `${series.propertyId}/${series.month}`;

const idOf = (steps: readonly Step[]): string => {
  const first = steps[0]?.event;
  if (first?.type !== 'ComplaintReceived') throw new Error('a matter that is brought in begins with its reception');
  return first.id;
};

const rejected = (why: string, facts: Record<string, unknown>): RowOutcome => ({
  status: 'rejected',
  refusal: { code: `complaints.${why}`, facts },
});

const placed = (
  rows: readonly ImportRow[],
  there: {
    readonly properties: ReadonlyMap<string, Property>;
    readonly departments: ReadonlyMap<string, Department>;
    readonly strangers: ReadonlyMap<string, ReadonlySet<string>>;
  },
  outcomes: RowOutcome[],
): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  rows.forEach((row, index) => {
    const { propertyId, departmentId, householdId } = row;
    const property = there.properties.get(propertyId);
    if (property === undefined) outcomes[index] = rejected('property-not-found', { propertyId });
    else if (there.departments.get(departmentId)?.propertyId !== propertyId) {
      outcomes[index] = rejected('department-not-found', { departmentId });
    } else if (householdId !== undefined && there.strangers.get(propertyId)?.has(householdId)) {
      outcomes[index] = rejected('household-elsewhere-invalid', { fields: ['householdId'] });
    } else candidates.push({ index, row, series: seriesOf(property, row.receivedAt) });
  });
  return candidates;
};

const asRepetition = (outcome: RowOutcome | undefined): RowOutcome => {
  if (outcome === undefined) throw new Error('the first of two equal rows has an outcome');
  return outcome.status === 'added' ? { ...outcome, status: 'repeated' } : outcome;
};

interface Fresh {
  readonly once: readonly Candidate[];
  /** Index of a row that repeats another one of the same request → index of that one. */
  readonly twins: ReadonlyMap<number, number>;
}

/** Sets apart what is there already, and what stands twice in one request. */
const withoutKnown = (
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, KnownMatter>,
  outcomes: RowOutcome[],
): Fresh => {
  const firsts = new Map<string, Candidate>();
  const twins = new Map<number, number>();
  for (const candidate of candidates) {
    const { index, row } = candidate;
    const key = `${row.propertyId}/${row.key}`;
    const there = known.get(key);
    const first = firsts.get(key);
    if (there !== undefined) outcomes[index] = knownAlready(row, there);
    else if (first === undefined) firsts.set(key, candidate);
    else if (first.row.hash === row.hash) twins.set(index, first.index);
    else outcomes[index] = rejected('row-differs', { key: row.key });
  }
  return { once: [...firsts.values()], twins };
};

const knownAlready = (row: ImportRow, { complaintId, number, externalHash }: KnownMatter): RowOutcome =>
  externalHash === row.hash ? { status: 'repeated', complaintId, number } : rejected('row-differs', { key: row.key });
