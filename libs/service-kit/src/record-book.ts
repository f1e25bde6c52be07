import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import type { Decision, Outcome } from '@goldkey/kernel';
import { appendEvents, type NewEvent } from '@goldkey/messaging';
import {
  appendHistory,
  type ColumnTypes,
  type Database,
  type HistoryEntry,
  type Row,
  type Transaction,
} from '@goldkey/postgres';
import { changedBetween } from './changed-between.js';

/** A record with the number of its version, which grows by one with each change. */
export interface VersionedRecord<State> {
  readonly state: State;
  readonly version: number;
}

/** What every domain event of a kept record tells, besides itself. */
export interface BookedEvent {
  readonly type: string;
  /** Milliseconds since the epoch: when it became true. */
  readonly at: number;
}

/** How the records of one kind are kept: a table of rows, their history, and the news they cause. */
export interface RecordBook<State, Event extends BookedEvent> {
  readonly service: string;
  /** The record's word in history: 'task'. */
  readonly recordKind: string;
  readonly table: string;
  /** Column → PostgreSQL type, without `version`; `id` is the key. */
  readonly columns: ColumnTypes;
  readonly idOf: (state: State) => string;
  readonly propertyOf: (state: State) => string | undefined;
  readonly toRow: (state: State) => Row;
  readonly fromRow: (row: Record<string, unknown>) => State;
  readonly evolve: (state: State | undefined, event: Event) => State;
  /** What the history remembers of an event; personal data stays out. */
  readonly remember: (event: Event) => Readonly<Record<string, unknown>>;
  /** What the audit tells of a change, where that is not what differs between the two rows; personal data stays out. */
  readonly between?: (before: State, after: State) => Pick<HistoryEntry, 'before' | 'after'>;
  /** The contract's messages; `state` is the record after the event. */
  readonly messages: (event: Event, state: State) => readonly NewEvent[];
  /** Rows of no property are part of what everybody sees (they are still only written by who sees everything). */
  readonly groupWide?: 'hidden' | 'visible';
  /** Its store asks which constraint a new row met, so the insert is waited for. Others are sent, and there by the commit. */
  readonly constrained?: boolean;
}

/** `TaskAssigned` of a task → 'task-assigned'. */
const changeOf = (type: string): string => type.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();

/**
 * Waits until nobody else decides about these subjects, until the transaction ends: for decisions that look at more
 * than one row, or at none yet. The names are locked in one order, so two of them never wait for each other.
 */
export const lockSubjects = async (tx: Transaction, names: Iterable<string>): Promise<void> => {
  const sorted = [...new Set(names)].sort();
  if (sorted.length === 0) return;
  await tx.query(
    'SELECT pg_advisory_xact_lock(hashtextextended(subject, 0)) FROM unnest($1::text[]) WITH ORDINALITY AS t(subject, place) ORDER BY place',
    [sorted],
  );
};

/**
 * One transaction's work on a book: load rows (locked), settle decisions on them one after the other, save. Saving
 * writes rows, history and outbox rows, each by one statement however many records changed.
 */
export class BookSession<State, Event extends BookedEvent> {
  readonly #records = new Map<string, VersionedRecord<State>>();
  /** The version on the disk of each record that changed; 0 for a new one. */
  readonly #stored = new Map<string, number>();
  readonly #happened: { readonly event: Event; readonly before: State | undefined; readonly state: State }[] = [];

  constructor(
    private readonly book: RecordBook<State, Event>,
    private readonly tx: Transaction,
  ) {}

  /** Loads and locks the rows that meet the condition and lie within the caller's scope. */
  async load(condition: string, parameters: readonly unknown[]): Promise<void> {
    const values = [...parameters];
    const bound = this.book.groupWide === 'visible' ? boundByScopeOrGroupWide : boundByScope;
    await this.#read(`${condition} AND ${bound(currentCaller().scope, 'property_id', values)}`, values);
  }

  /** As `load`, for a decision that must see what the caller may not (row-level security still has its say). */
  async loadAll(condition: string, parameters: readonly unknown[]): Promise<void> {
    await this.#read(condition, parameters);
  }

  get(id: string): VersionedRecord<State> | undefined {
    return this.#records.get(id);
  }

  /** The states loaded or made so far. */
  states(): State[] {
    return [...this.#records.values()].map(({ state }) => state);
  }

  /** A decision about no record yet, or about `id`. What it changes the next decision sees. */
  settle(decision: Decision<Event>, id?: string): Outcome<VersionedRecord<State>> {
    if (!decision.accepted) return decision;
    const before = id === undefined ? undefined : this.#records.get(id);
    let state = before?.state;
    for (const event of decision.events) {
      const earlier = state;
      state = this.book.evolve(earlier, event);
      this.#happened.push({ event, before: earlier, state });
    }
    if (state === undefined) throw new Error(`a decision about no ${this.book.recordKind} accepted nothing`);
    if (decision.events.length === 0) return { accepted: true, value: before as VersionedRecord<State> };
    const key = this.book.idOf(state);
    const after = { state, version: (before?.version ?? 0) + 1 };
    if (!this.#stored.has(key)) this.#stored.set(key, before?.version ?? 0);
    this.#records.set(key, after);
    return { accepted: true, value: after };
  }

  /** A command on an existing record: unknown and stale ones are refused, others decided and settled. */
  change(
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion?: number },
    decide: (state: State) => Decision<Event>,
  ): Outcome<VersionedRecord<State>> {
    const { service, recordKind } = this.book;
    const record = this.#records.get(id);
    if (record === undefined)
      return { accepted: false, refusal: { code: `${service}.${recordKind}-not-found`, facts: { id } } };
    if (expectedVersion !== undefined && expectedVersion !== record.version) {
      const current = { ...record.state, version: record.version };
      return { accepted: false, refusal: { code: `${service}.stale-version`, facts: { id, current } } };
    }
    return this.settle(decide(record.state), id);
  }

  /** Writes what was settled. */
  async save(): Promise<void> {
    const changed = [...this.#stored].map(([id, stored]) => ({ stored, ...this.#row(id) }));
    const added = changed.filter(({ stored }) => stored === 0);
    const edited = changed.filter(({ stored }) => stored !== 0);
    const columns = { ...this.book.columns, version: 'integer' };
    if (added.length > 0 && this.book.constrained) await this.tx.insertMany(this.book.table, columns, added);
    else if (added.length > 0) this.tx.sendRows(this.book.table, columns, added);
    if (edited.length > 0) await this.#update(edited);
    await appendHistory(
      this.tx,
      this.#happened.map((happened) => this.#historyOf(happened)),
    );
    const news = this.#happened.flatMap(({ event, state }) => this.book.messages(event, state));
    await appendEvents(this.tx, this.book.service, news);
    this.#stored.clear();
    this.#happened.length = 0;
  }

  #row(id: string): Row {
    const record = this.#records.get(id) as VersionedRecord<State>;
    return { ...this.book.toRow(record.state), version: record.version };
  }

  #historyOf({ event, before, state }: { event: Event; before: State | undefined; state: State }): HistoryEntry {
    const rows = (earlier: State) =>
      changedBetween(this.book.columns, this.book.toRow(earlier), this.book.toRow(state));
    return {
      ...(before !== undefined && (this.book.between?.(before, state) ?? rows(before))),
      propertyId: this.book.propertyOf(state) ?? null,
      recordKind: this.book.recordKind,
      recordId: this.book.idOf(state),
      happenedAt: event.at,
      change: changeOf(event.type),
      data: this.book.remember(event),
    };
  }

  async #read(condition: string, parameters: readonly unknown[]): Promise<void> {
    const names = [...Object.keys(this.book.columns), 'version'].join(', ');
    const rows = await this.tx.query<Record<string, unknown> & { version: number }>(
      `SELECT ${names} FROM ${this.book.table} WHERE ${condition} ORDER BY id FOR UPDATE`,
      parameters,
    );
    for (const row of rows) {
      const state = this.book.fromRow(row);
      this.#records.set(this.book.idOf(state), { state, version: row.version });
    }
  }

  async #update(rows: readonly (Row & { readonly stored: number })[]): Promise<void> {
    const { table, columns } = this.book;
    const all: Record<string, string> = { ...columns, version: 'integer', stored: 'integer' };
    const names = Object.keys(all);
    const set = [...Object.keys(columns).filter((name) => name !== 'id'), 'version'];
    const touched = await this.tx.execute(
      `UPDATE ${table} AS kept SET ${set.map((name) => `${name} = t.${name}`).join(', ')}
       FROM unnest(${names.map((name, index) => `$${index + 1}::${all[name]}[]`).join(', ')}) AS t(${names.join(', ')})
       WHERE kept.id = t.id AND kept.version = t.stored`,
      names.map((name) => rows.map((row) => parameterOf(row[name], all[name] as string))),
    );
    // The rows are locked since they were read, so anything else is a row that this caller may see but not write.
    if (touched !== rows.length) throw new Error(`${rows.length - touched} rows of ${table} could not be written`);
  }
}

/** Work on a book in one transaction, or in the one that runs: what was settled is saved at its end. */
export const inBookSession = <State, Event extends BookedEvent, Result>(
  database: Database,
  book: RecordBook<State, Event>,
  work: (open: BookSession<State, Event>, tx: Transaction) => Promise<Result>,
): Promise<Result> =>
  database.transaction(async (tx) => {
    const open = new BookSession(book, tx);
    const result = await work(open, tx);
    await open.save();
    return result;
  });

const parameterOf = (value: unknown, type: string): unknown => {
  if (value === undefined || value === null) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  return value instanceof Date ? value.toISOString() : value;
};
