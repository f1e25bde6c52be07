import type { Platform } from '@goldkey/client';
import pLimit from 'p-limit';
import { type BadRow, BadRows, explain } from './bad-rows.js';
import type { BadCell, Cells } from './cells.js';
import type { Progress } from './progress.js';
import type { Table, TableRow } from './read-table.js';

/** Rows in one request. More at once live longer in the service's memory, and cost more to sweep than they save. */
const BATCH_ROWS = 500;
/** Requests that may be on their way; more would only wait in the service. */
const MOST_REQUESTS = 4;
/** Batches read before the first of them is sent: the places that are new in all of them are made by few requests. */
const MOST_AHEAD = 24;

/** What became of a row, as a bulk door answers it. */
interface RowAnswer {
  readonly status: 'added' | 'repeated' | 'rejected';
  readonly code?: string;
  readonly field?: string;
  readonly reason?: string;
}
interface BulkAnswer {
  readonly added: number;
  readonly repeated: number;
  readonly rows: readonly RowAnswer[];
}

/** What an import did, or on a trial would do. */
export interface Report {
  readonly read: number;
  readonly added: number;
  readonly repeated: number;
  readonly bad: BadRows;
  readonly seconds: number;
}

/** A row with its ids, or why there are none: the reason, and what stands in which column. */
export type Placed =
  | { readonly row: object }
  | { readonly missing: string; readonly column: string; readonly value: string };

/** How the rows of one table come in. */
export interface ImportOptions<Mapped> {
  readonly platform: Platform;
  /** The bulk door: it takes {source, rows} and knows rows by their keys. */
  readonly door: string;
  readonly source: string;
  readonly badRowsFile: string;
  /** Reads, maps and finds places, but creates and sends nothing. */
  readonly trial: boolean;
  readonly progress: Progress;
  readonly map: (cells: Cells) => { readonly row: Mapped } | { readonly bad: BadCell };
  readonly keyOf: (row: Mapped) => string;
  readonly place: (row: Mapped) => Placed | Promise<Placed>;
  /** The column that a field was read from. */
  readonly columnOf: (field: string) => string;
}

interface Waiting<Mapped> {
  readonly row: number;
  readonly mapped: Mapped;
}

/**
 * Brings a table in: reads and maps ahead, finds or makes the places of rows as they are read, and sends several batches at
 * once. The service knows by key what it has, so an import that was broken off is simply run again.
 */
export class TableImport<Mapped> {
  readonly #bad: BadRows;
  readonly #underWay = new Set<Promise<void>>();
  readonly #inTurn = pLimit(MOST_REQUESTS);
  #failed: { readonly error: unknown } | undefined;
  #read = 0;
  #added = 0;
  #repeated = 0;

  constructor(
    private readonly table: Table,
    private readonly options: ImportOptions<Mapped>,
  ) {
    this.#bad = new BadRows(options.badRowsFile);
  }

  async run(): Promise<Report> {
    const started = performance.now();
    try {
      let batch: Waiting<Mapped>[] = [];
      for await (const row of this.table.rows) {
        this.#read += 1;
        const mapped = this.#map(row);
        if (mapped !== undefined) batch.push({ row: row.row, mapped });
        if (batch.length < BATCH_ROWS) continue;
        await this.#start(batch);
        batch = [];
      }
      if (batch.length > 0) await this.#start(batch);
      await Promise.all(this.#underWay);
      if (this.#failed !== undefined) throw this.#failed.error;
    } finally {
      this.options.progress.end();
      await this.#bad.end();
    }
    const seconds = (performance.now() - started) / 1000;
    return { read: this.#read, added: this.#added, repeated: this.#repeated, bad: this.#bad, seconds };
  }

  #map(row: TableRow): Mapped | undefined {
    if ('fault' in row) {
      const { row: number, fault, text } = row;
      this.#bad.add({ row: number, key: '', column: '', value: text, reason: fault, explanation: explain(fault) });
      return undefined;
    }
    const result = this.options.map(row.cells);
    if ('row' in result) return result.row;
    const key = row.cells[this.table.header.indexOf(this.options.columnOf('key'))] ?? '';
    this.#bad.add({ row: row.row, key, ...result.bad, explanation: explain(result.bad.reason) });
    return undefined;
  }

  /** Sends the batch beside those under way; waits while there are as many as may be. */
  async #start(batch: readonly Waiting<Mapped>[]): Promise<void> {
    while (this.#underWay.size >= MOST_AHEAD) await Promise.race(this.#underWay);
    if (this.#failed !== undefined) throw this.#failed.error;
    const sending: Promise<void> = this.#send(batch)
      .catch((error: unknown) => {
        this.#failed ??= { error };
      })
      .finally(() => {
        this.#underWay.delete(sending);
        this.#show();
      });
    this.#underWay.add(sending);
  }

  async #send(batch: readonly Waiting<Mapped>[]): Promise<void> {
    const placed: { waiting: Waiting<Mapped>; row: object }[] = [];
    const places = await Promise.all(batch.map(({ mapped }) => this.options.place(mapped)));
    batch.forEach((waiting, index) => {
      const place = places[index];
      if (place === undefined) return;
      if ('row' in place) placed.push({ waiting, row: place.row });
      else this.#turnAway(waiting, { ...place, reason: place.missing, explanation: explain(place.missing) });
    });
    if (placed.length === 0) return;
    if (this.options.trial) {
      this.#added += placed.length;
      return;
    }
    const body = { source: this.options.source, rows: placed.map(({ row }) => row) };
    const answer = await this.#inTurn(() => this.#post(body));
    this.#added += answer.added;
    this.#repeated += answer.repeated;
    answer.rows.forEach((outcome, index) => {
      const waiting = placed[index]?.waiting;
      if (outcome.status === 'rejected' && waiting !== undefined) this.#rejected(waiting, outcome);
    });
  }

  /** Nothing more is sent once a request has failed. */
  async #post(body: object): Promise<BulkAnswer> {
    if (this.#failed !== undefined) throw this.#failed.error;
    return this.options.platform.post<BulkAnswer>(this.options.door, body);
  }

  #rejected(waiting: Waiting<Mapped>, { code = 'rejected', reason: said, field }: RowAnswer): void {
    const reason = code.replace(/^[a-z]+\./, '');
    const column = field === undefined ? '' : this.options.columnOf(field);
    this.#turnAway(waiting, { column, value: '', reason, explanation: said ?? explain(reason) });
  }

  #turnAway({ row, mapped }: Waiting<Mapped>, why: Omit<BadRow, 'row' | 'key'>): void {
    const { column, value, reason, explanation } = why;
    this.#bad.add({ row, key: this.options.keyOf(mapped), column, value, reason, explanation });
  }

  #show(): void {
    this.options.progress.show({
      share: this.table.share(),
      read: this.#read,
      added: this.#added,
      repeated: this.#repeated,
      bad: this.#bad.count,
    });
  }
}
