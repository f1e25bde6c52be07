import { type ActsAs, boundByScopeOrGroupWide, currentCaller, currentOrigin, type Origin } from '@goldkey/access';
import { arrayLiteral, columnOf, jsonTexts, rowSource } from './bulk.js';
import type { Transaction } from './transaction.js';

/** Who did something, as the history remembers it. */
export interface Actor {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** One change of one record, to be written beside the change itself. */
export interface HistoryEntry {
  /** Absent for group-wide records. */
  readonly propertyId?: string | null;
  readonly recordKind: string;
  readonly recordId: string;
  /** When it became true: an instant in milliseconds, a Date, or RFC 3339 text. */
  readonly happenedAt: number | Date | string;
  /** Verb in the past: 'received', 'closed'. */
  readonly change: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Default: the current caller. */
  readonly actor?: Actor;
  /** What changed of the record, as it stood before and after; personal data stays out. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** A stored entry. */
export interface HistoryRecord {
  readonly seq: string;
  readonly propertyId: string | null;
  readonly recordKind: string;
  readonly recordId: string;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly actor: Actor;
  readonly change: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Absent for what nobody asked for (consumers, timers), and for entries from before this was kept. */
  readonly origin?: Origin;
  readonly actsAs?: ActsAs;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

const insertHistory = `
  INSERT INTO history (property_id, record_kind, record_id, happened_at, actor_kind, actor_id, actor_name, change, data,
    before, after, address, agent, acts_as)
  SELECT t.property_id, t.record_kind, t.record_id, t.happened_at, $1, $2, $3, t.change, t.data,
    ${columnOf('before', 'jsonb')}, ${columnOf('after', 'jsonb')}, $4, $5, $6
  FROM ${rowSource(
    {
      property_id: 'text',
      record_kind: 'text',
      record_id: 'text',
      happened_at: 'timestamptz',
      change: 'text',
      data: 'jsonb',
      before: 'jsonb',
      after: 'jsonb',
    },
    7,
  )}`;

const jsonOf = (value: object | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

const timeText = (value: number | Date | string): string =>
  typeof value === 'string' ? value : new Date(value).toISOString();

/** Writes history beside the change, in the same transaction. It is sent, and there by the commit. */
export const appendHistory = async (tx: Transaction, entries: readonly HistoryEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const caller = currentCaller();
  const self: Actor = { kind: caller.kind, id: caller.subject, name: caller.name };
  const origin = currentOrigin();
  const actsAs = jsonOf(caller.actsAs) ?? null;
  for (const part of byActor(entries, self)) {
    tx.send('goldkey_append_history', insertHistory, [
      part.actor.kind,
      part.actor.id,
      part.actor.name,
      origin?.address ?? null,
      origin?.agent ?? null,
      actsAs,
      arrayLiteral(part.entries.map((entry) => entry.propertyId)),
      arrayLiteral(part.entries.map((entry) => entry.recordKind)),
      arrayLiteral(part.entries.map((entry) => entry.recordId)),
      arrayLiteral(part.entries.map((entry) => timeText(entry.happenedAt))),
      arrayLiteral(part.entries.map((entry) => entry.change)),
      jsonTexts(part.entries.map((entry) => jsonOf(entry.data ?? {}))),
      jsonTexts(part.entries.map((entry) => jsonOf(entry.before))),
      jsonTexts(part.entries.map((entry) => jsonOf(entry.after))),
    ]);
  }
};

/** Cuts entries, in their order, where the actor changes: mostly all have one, and its name travels once. */
const byActor = (entries: readonly HistoryEntry[], self: Actor) => {
  const parts: { readonly actor: Actor; readonly entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const actor = entry.actor ?? self;
    const last = parts.at(-1);
    if (last?.actor === actor) last.entries.push(entry);
    else parts.push({ actor, entries: [entry] });
  }
  return parts;
};

/** A row of the table, as it is read. */
export interface HistoryRow {
  readonly seq: string;
  readonly property_id: string | null;
  readonly record_kind: string;
  readonly record_id: string;
  readonly happened_at: Date;
  readonly recorded_at: Date;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly change: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address: string | null;
  readonly agent: string | null;
  readonly acts_as: ActsAs | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** The entry that a row stands for. */
export const historyRecord = (row: HistoryRow): HistoryRecord => ({
  seq: row.seq,
  propertyId: row.property_id,
  recordKind: row.record_kind,
  recordId: row.record_id,
  happenedAt: row.happened_at,
  recordedAt: row.recorded_at,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  change: row.change,
  data: row.data,
  ...(row.address === null
    ? {}
    : { origin: { address: row.address, ...(row.agent === null ? {} : { agent: row.agent }) } }),
  ...(row.acts_as === null ? {} : { actsAs: row.acts_as }),
  ...(row.before === null ? {} : { before: row.before }),
  ...(row.after === null ? {} : { after: row.after }),
});

/** Entries of one record that are read at most: an account that signs in every day has thousands after some years. */
export const HISTORY_LONGEST = 500;

/** What is shown of a record's history. */
export interface RecordHistory {
  /** Oldest first; of a longer history the newest {@link HISTORY_LONGEST}. */
  readonly entries: readonly HistoryRecord[];
  /** How many earlier entries there are besides; 0 when `entries` is all. */
  readonly leftOut: number;
}

/** The history of one record, as far as the caller's scope shows it. */
export const historyOf = async (tx: Transaction, recordKind: string, recordId: string): Promise<RecordHistory> => {
  const parameters: unknown[] = [recordKind, recordId];
  const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query<HistoryRow & { readonly total: string }>(
    `SELECT *, count(*) OVER () AS total FROM history WHERE record_kind = $1 AND record_id = $2 AND ${scope}
     ORDER BY happened_at DESC, seq DESC LIMIT ${HISTORY_LONGEST}`,
    parameters,
  );
  const entries = rows.reverse().map(historyRecord);
  return { entries, leftOut: Number(rows[0]?.total ?? 0) - entries.length };
};
