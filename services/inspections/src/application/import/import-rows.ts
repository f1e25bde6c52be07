import type { Decision, Outcome } from '@goldkey/kernel';
import type {
  BulkStore,
  KnownRecord,
  Prepared,
  RowOutcome,
  SourceKeys,
  SourceKind,
  SourceRow,
} from '../import-ports.js';

export const rejected = (why: string, facts: Readonly<Record<string, unknown>> = {}): RowOutcome => ({
  status: 'rejected',
  refusal: { code: `inspections.${why}`, facts },
});

/** Where the record of a row lies, or why it cannot be told. */
export type Placed<Place> = { readonly propertyId: string; readonly place: Place } | { readonly unplaced: RowOutcome };

/** One kind of record as rows become it. */
export interface KindOfRow<Row extends SourceRow, Place, Event> {
  readonly kind: SourceKind;
  readonly store: BulkStore<Event>;
  readonly placeOf: (row: Row) => Placed<Place>;
  /** The record's id, and all that happened to it, or why it cannot have happened. */
  readonly decide: (
    row: Row,
    at: { readonly propertyId: string; readonly place: Place },
  ) => Outcome<{ readonly id: string; readonly events: readonly Event[] }>;
}

/**
 * Brings rows of another system in, many at once: a repeated row adds nothing, a bad one is told with its reason and does not
 * hold the others up. Outcomes stand in the order of the rows.
 */
export const importRows = async <Row extends SourceRow, Place, Event>(
  keys: SourceKeys,
  source: string,
  rows: readonly Row[],
  { kind, store, placeOf, decide }: KindOfRow<Row, Place, Event>,
): Promise<readonly RowOutcome[]> => {
  const known = () => keys.find(source, kind, [...new Set(rows.map(({ key }) => key))]);
  const before = await known();
  const outcomes: RowOutcome[] = new Array(rows.length);
  const prepared: { index: number; record: Prepared<Event> }[] = [];
  const firsts = new Map<string, number>();
  const twins = new Map<number, number>();
  rows.forEach((row, index) => {
    const placed = placeOf(row);
    if ('unplaced' in placed) {
      outcomes[index] = placed.unplaced;
      return;
    }
    const { propertyId } = placed;
    const there = recordIn(before, row.key, propertyId);
    const place = placeKey(propertyId, row.key);
    const first = firsts.get(place);
    if (there !== undefined) outcomes[index] = knownAlready(row, there);
    else if (first !== undefined && rows[first]?.hash === row.hash) twins.set(index, first);
    else if (first !== undefined) outcomes[index] = rejected('row-differs', { key: row.key });
    else {
      firsts.set(place, index);
      const decided = decide(row, placed);
      if (!decided.accepted) outcomes[index] = { status: 'rejected', refusal: decided.refusal };
      else prepared.push({ index, record: { key: row.key, hash: row.hash, propertyId, ...decided.value } });
    }
  });
  const records = prepared.map(({ record }) => record);
  const kept = records.length === 0 ? [] : await store.addAll(source, records);
  const after = kept.includes('there') ? await known() : before;
  prepared.forEach(({ index, record }, place) => {
    outcomes[index] = outcomeOf(record, kept[place], recordIn(after, record.key, record.propertyId));
  });
  for (const [twin, first] of twins) outcomes[twin] = asRepetition(outcomes[first]);
  return outcomes;
};

const placeKey = (propertyId: string, key: string): string => `${propertyId}\n${key}`;

const recordIn = (known: ReadonlyMap<string, readonly KnownRecord[]>, key: string, propertyId: string) =>
  known.get(key)?.find((record) => record.propertyId === propertyId);

const knownAlready = ({ key, hash }: SourceRow, there: KnownRecord): RowOutcome =>
  there.hash === hash ? { status: 'repeated', id: there.id } : rejected('row-differs', { key });

/** A row that stands twice in one request became what the first of them became. */
const asRepetition = (outcome: RowOutcome | undefined): RowOutcome => {
  if (outcome === undefined) throw new Error('the first of two equal rows has an outcome');
  return outcome.status === 'added' ? { ...outcome, status: 'repeated' } : outcome;
};

const outcomeOf = (
  { id, key, hash }: Prepared<unknown>,
  kept: 'added' | 'there' | 'code-taken' | undefined,
  there: KnownRecord | undefined,
): RowOutcome => {
  if (kept === 'added') return { status: 'added', id };
  if (kept === 'code-taken') return rejected('post-code-taken', { code: key });
  if (there === undefined) throw new Error(`the row '${key}' was neither kept nor found`);
  return knownAlready({ key, hash }, there);
};

/** Decisions one after the other, each on what the one before left; the first refusal ends it. */
export const inTurn = <State, Event>(
  evolve: (state: State | undefined, event: Event) => State,
  steps: readonly ((state: State | undefined) => Decision<Event>)[],
): Outcome<readonly Event[]> => {
  const events: Event[] = [];
  let state: State | undefined;
  for (const step of steps) {
    const decision = step(state);
    if (!decision.accepted) return decision;
    for (const event of decision.events) {
      events.push(event);
      state = evolve(state, event);
    }
  }
  return { accepted: true, value: events };
};
