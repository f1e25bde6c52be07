import type { Platform } from '@goldkey/client';
import pLimit from 'p-limit';
import type { ImportAnswer, ImportOutcome, ImportRowInput } from '../adapters/in/http/import.dto.js';
import { type BadRow, BadRows, explain } from './bad-rows.js';
import { type MappedRow, RowMapper } from './map-row.js';
import type { Mapping } from './mapping.js';
import { Places } from './places.js';
import type { Progress } from './progress.js';
import type { Table, TableRow } from './read-table.js';

/** Rows in one request. More at once live longer in the service's memory, and cost more to sweep than they save. */
const BATCH_ROWS = 500;
/** Requests that may be on their way; more would only wait in the service. */
const MOST_REQUESTS = 4;
/** Batches read before the first of them is sent: the places that are new in all of them are made by few requests. */
const MOST_AHEAD = 24;

/** What an import did, or on a trial would do. */
export interface Report {
  readonly read: number;
  readonly added: number;
  readonly repeated: number;
  readonly bad: BadRows;
  readonly properties: readonly string[];
  readonly departments: readonly string[];
  readonly seconds: number;
}

export interface ImportOptions {
  readonly mapping: Mapping;
  readonly platform: Platform;
  readonly badRowsFile: string;
  /** Reads, maps and finds places, but creates and sends nothing. */
  readonly trial: boolean;
  readonly progress: Progress;
}

interface Waiting {
  readonly row: number;
  readonly mapped: MappedRow;
}

/**
 * Brings a table in: reads and maps ahead, finds or makes the places of rows as they are read, and sends several batches at
 * once. The service knows by key what it has, so an import that was broken off is simply run again.
 */
export class TableImport {
  readonly #mapper: RowMapper;
  readonly #places: Places;
  readonly #bad: BadRows;
  readonly #underWay = new Set<Promise<void>>();
  readonly #inTurn = pLimit(MOST_REQUESTS);
  #failed: { readonly error: unknown } | undefined;
  #read = 0;
  #added = 0;
  #repeated = 0;

  constructor(
    private readonly table: Table,
    private readonly options: ImportOptions,
  ) {
    this.#mapper = new RowMapper(options.mapping, table.header);
    this.#places = new Places(options.platform, options.mapping, !options.trial);
    this.#bad = new BadRows(options.badRowsFile);
  }

  async run(): Promise<Report> {
    const started = performance.now();
    try {
      let batch: Waiting[] = [];
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
    const { properties, departments } = this.#places.created;
    const seconds = (performance.now() - started) / 1000;
    return {
      read: this.#read,
      added: this.#added,
      repeated: this.#repeated,
      bad: this.#bad,
      properties,
      departments,
      seconds,
    };
  }

  #map(row: TableRow): MappedRow | undefined {
    if ('fault' in row) {
      const { row: number, fault, text } = row;
      this.#bad.add({ row: number, key: '', column: '', value: text, reason: fault, explanation: explain(fault) });
      return undefined;
    }
    const result = this.#mapper.map(row.cells);
    if ('row' in result) return result.row;
    const key = row.cells[this.table.header.indexOf(this.#mapper.columnOf('key'))] ?? '';
    this.#bad.add({ row: row.row, key, ...result.bad, explanation: explain(result.bad.reason) });
    return undefined;
  }

  /** Sends the batch beside those under way; waits while there are as many as may be. */
  async #start(batch: readonly Waiting[]): Promise<void> {
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

  async #send(batch: readonly Waiting[]): Promise<void> {
    const placed: { waiting: Waiting; row: ImportRowInput }[] = [];
    const places = await Promise.all(batch.map(({ mapped }) => this.#places.find(mapped)));
    batch.forEach((waiting, index) => {
      const place = places[index];
      if (place === undefined) return;
      if ('missing' in place) this.#turnAway(waiting, place.missing, explain(place.missing));
      else placed.push({ waiting, row: { ...waiting.mapped.matter, ...place } });
    });
    if (placed.length === 0) return;
    if (this.options.trial) {
      this.#added += placed.length;
      return;
    }
    const body = { source: this.options.mapping.source, rows: placed.map(({ row }) => row) };
    const answer = await this.#inTurn(() => this.#post(body));
    this.#added += answer.added;
    this.#repeated += answer.repeated;
    answer.rows.forEach((outcome, index) => {
      const waiting = placed[index]?.waiting;
      if (outcome.status === 'rejected' && waiting !== undefined) this.#rejected(waiting, outcome);
    });
  }

  /** Nothing more is sent once a request has failed. */
  async #post(body: object): Promise<ImportAnswer> {
    if (this.#failed !== undefined) throw this.#failed.error;
    return this.options.platform.post<ImportAnswer>('/api/complaints/complaints/bulk', body);
  }

  #rejected(waiting: Waiting, outcome: ImportOutcome): void {
    const reason = (outcome.code ?? 'rejected').replace(/^complaints\./, '');
    this.#turnAway(waiting, reason, outcome.reason ?? explain(reason), outcome.field);
  }

  #turnAway({ row, mapped }: Waiting, reason: string, explanation: string, field?: string): void {
    const about: Readonly<Record<string, readonly [string, string]>> = {
      'property-not-found': [this.#mapper.columnOf('propertyCode'), mapped.property.code],
      'department-not-found': [this.#mapper.columnOf('department'), mapped.department],
    };
    const [column, value] = about[reason] ?? [field === undefined ? '' : this.#mapper.columnOf(field), ''];
    const bad: BadRow = { row, key: mapped.matter.key, column, value, reason, explanation };
    this.#bad.add(bad);
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
