import type { Refusal } from '@goldkey/kernel';

/** Kinds of record that other systems' rows become. */
export type SourceKind = 'post' | 'round' | 'finding';

/** What a row of another system carries, whatever it becomes. */
export interface SourceRow {
  /** What the other system calls it; with source and kind it is unique in its property. */
  readonly key: string;
  /** SHA-256 of the row as it came. */
  readonly hash: string;
}

/** A record that came in as a row. */
export interface KnownRecord {
  readonly id: string;
  readonly propertyId: string;
  readonly hash: string;
}

/** Records by the keys of the rows that they came in as, within the caller's scope. */
export interface SourceKeys {
  /** A key that two properties use stands for both. */
  find(source: string, kind: SourceKind, keys: readonly string[]): Promise<ReadonlyMap<string, readonly KnownRecord[]>>;
}

/** A row that is decided on: the record and all that happened to it. */
export interface Prepared<Event> extends SourceRow {
  readonly id: string;
  readonly propertyId: string;
  readonly events: readonly Event[];
}

/** Keeps many records in one transaction: rows, keys, history and news. */
export interface BulkStore<Event> {
  /** What became of each: another request may have been quicker with a key, or with a post's code. */
  addAll(source: string, records: readonly Prepared<Event>[]): Promise<readonly ('added' | 'there' | 'code-taken')[]>;
}

/** What findings take from the rounds that they were found on. */
export interface WalkedRounds {
  find(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly inspectorId: string; readonly postIds: readonly string[] }>>;
}

/** What became of a row: added, there already with the same content, or rejected with the reason. */
export type RowOutcome =
  | { readonly status: 'added' | 'repeated'; readonly id: string }
  | { readonly status: 'rejected'; readonly refusal: Refusal };
