import { actingAs, boundByScope, currentCaller } from '@goldkey/access';
import { type Decision, type Outcome, type Refusal, refused } from '@goldkey/kernel';
import type { Database, ListSpec, Transaction } from '@goldkey/postgres';
import { inBookSession, type RecordBook, type VersionedRecord } from '../record-book.js';
import { dueFieldOf, dueNews } from './due-news.js';
import { type Doer, type Entry, type EntryEvent, fieldsBetween } from './entry.js';
import type { Content, Register } from './register.js';

/** Where a service keeps the names and zones of properties. */
export interface Places {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  readonly zone: string;
}

/** As most services keep copies of properties. */
export const PROPERTY_COPIES: Places = {
  table: 'property_copy',
  id: 'property_id',
  name: 'p.name',
  zone: 'p.time_zone',
};

const MONTH = /^\d{4}-\d{2}$/;

/** A day, an instant, or a month by its first day, as PostgreSQL sorts it. */
const sortValue = (value: unknown): string | null => {
  if (typeof value === 'number') return new Date(value).toISOString();
  if (typeof value !== 'string') return null;
  return MONTH.test(value) ? `${value}-01` : value;
};

const wordsOf = ({ searched }: Register, content: Content): string =>
  searched.flatMap((name) => (content[name] === undefined ? [] : [String(content[name])])).join('\n');

/** How the records of a register are kept: their table, their history, and news of by when something is due. */
export const bookOf = (register: Register): RecordBook<Entry, EntryEvent> => ({
  service: register.service,
  recordKind: register.recordKind,
  table: register.table,
  columns: {
    id: 'text',
    property_id: 'text',
    standing: 'text',
    sorted_at: 'timestamptz',
    words: 'text',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Entry,
  toRow: (entry) => ({
    id: entry.id,
    property_id: entry.propertyId,
    standing: entry.state,
    sorted_at: sortValue(entry[register.sortedBy]),
    words: wordsOf(register, entry),
    state: entry,
  }),
  evolve: (_before, { record }) => record,
  remember: ({ record, changed }) => ({ state: record.state, ...(changed && { changed }) }),
  between: (before, record) => fieldsBetween(register, before, record),
  messages: (event) => dueNews(register, event),
});

const sqlWords = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** How a register whose records are due by a day is asked for it: the property's own day says what is overdue. */
const dueIn = (register: Register, zone: string) => {
  const { due, dueBy } = register;
  if (due === undefined) return undefined;
  const runs = `t.standing IN (${sqlWords(due)})`;
  return {
    ...(dueBy === undefined && { order: `(CASE WHEN ${runs} THEN t.sorted_at ELSE '9999-12-31' END)` }),
    overdue: `(${runs} AND (t.state ->> '${dueFieldOf(register)}')::date < (now() AT TIME ZONE ${zone})::date)`,
  };
};

/** The register's list: by property, state and span, by words. */
export const listSpecOf = (register: Register, places: Places): ListSpec => {
  const zone = `coalesce(${places.zone}, 'Asia/Shanghai')`;
  const due = dueIn(register, zone);
  return {
    from: `${register.table} t LEFT JOIN ${places.table} p ON p.${places.id} = t.property_id`,
    columns: {
      record: 't.state',
      version: 't.version',
      zone,
      timeZone: zone,
      propertyName: places.name,
      ...(due && { overdue: due.overdue }),
    },
    scopeColumn: 't.property_id',
    key: 't.id',
    filters: {
      propertyId: { column: 't.property_id', kind: 'any' },
      state: { column: 't.standing', kind: 'any' },
      from: { column: 't.sorted_at', kind: 'from' },
      until: { column: 't.sorted_at', kind: 'to' },
      ...(due && { overdue: { column: due.overdue, kind: 'flag' as const } }),
      ...Object.fromEntries(
        (register.names ?? []).map((name) => [name, { column: `(t.state ->> '${name}')`, kind: 'any' as const }]),
      ),
    },
    sorts: { [register.sortedBy]: due?.order ?? 't.sorted_at', state: 't.standing' },
    neverNull: [register.sortedBy],
    defaultSort: due?.order ? register.sortedBy : `-${register.sortedBy}`,
    search: ['t.words'],
  };
};

const knows = async (tx: Transaction, { table, id }: Places, propertyId: string): Promise<boolean> => {
  const parameters: unknown[] = [propertyId];
  const bound = boundByScope(currentCaller().scope, `p.${id}`, parameters);
  return (await tx.query(`SELECT FROM ${table} p WHERE p.${id} = $1 AND ${bound}`, parameters)).length > 0;
};

/** Who acts: the employee, or the account of who is none. */
export const doer = (): Doer => {
  const { employeeId, subject, name } = currentCaller();
  return { ...actingAs(employeeId ?? subject), name };
};

/** A record that is about to be kept, with what it was before; a new one was nothing. */
export interface EntryChange {
  readonly before: Entry | undefined;
  readonly after: Entry;
}

/**
 * Judges a change by what stands beside the record. It is asked in the transaction of the command, so what it locks
 * (`lockSubjects`) stays as it read it until the change is kept; what it refuses leaves nothing.
 */
export type Guard = (change: EntryChange) => Promise<Refusal | undefined>;

/**
 * Keeps what follows from a change in other records of the service, in the transaction of the command (docs/adr/0069). It is asked after
 * the guard, once something changed.
 */
export type Follow = (change: EntryChange) => Promise<void>;

const guarded = async (
  guard: Guard | undefined,
  before: Entry | undefined,
  decision: Decision<EntryEvent>,
): Promise<Decision<EntryEvent>> => {
  const after = decision.accepted ? decision.events.at(-1)?.record : undefined;
  const refusal = after && (await guard?.({ before, after }));
  return refusal ? { accepted: false, refusal } : decision;
};

type Decide<State> = Parameters<typeof inBookSession<Entry, EntryEvent, State>>[2];

/** Commands on the records of a register, each in one transaction with its history. */
export const entriesOf = (
  database: Database,
  register: Register,
  places: Places,
  { guard, follow }: { readonly guard?: Guard | undefined; readonly follow?: Follow | undefined } = {},
) => {
  const book = bookOf(register);
  const followed = async (
    before: Entry | undefined,
    decision: Decision<EntryEvent>,
    kept: Outcome<VersionedRecord<Entry>>,
  ): Promise<Outcome<VersionedRecord<Entry>>> => {
    const after = kept.accepted && decision.accepted ? decision.events.at(-1)?.record : undefined;
    if (after !== undefined) await follow?.({ before, after });
    return kept;
  };
  const within = <State>(work: Decide<State>): Promise<State> => inBookSession(database, book, work);
  return {
    add: (propertyId: string, decide: () => Parameters<Parameters<Decide<unknown>>[0]['settle']>[0]) =>
      within<Outcome<VersionedRecord<Entry>>>(async (open, tx) => {
        if (!(await knows(tx, places, propertyId)))
          return refused(`${register.service}.property-not-found`, { propertyId });
        const decision = await guarded(guard, undefined, decide());
        return followed(undefined, decision, open.settle(decision));
      }),
    change: (
      target: { readonly id: string; readonly expectedVersion: number },
      decide: Parameters<Parameters<Decide<unknown>>[0]['change']>[1],
    ) =>
      within<Outcome<VersionedRecord<Entry>>>(async (open) => {
        await open.load('id = $1', [target.id]);
        const known = open.get(target.id);
        if (known === undefined) return refused('request.record-not-found', { id: target.id });
        const decision = await guarded(guard, known.state, decide(known.state));
        return followed(
          known.state,
          decision,
          open.change(target, () => decision),
        );
      }),
  };
};
