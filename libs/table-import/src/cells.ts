import type { Instant } from '@goldkey/kernel';
import { type ClockChange, type LocalReading, LocalZone } from './local-time.js';
import { MappingError } from './mapping-file.js';
import type { Rejection, TextSource, TimeSource } from './sources.js';
import { timeReader } from './time-format.js';

/** A row of the table, as its cells stand in the file. */
export type Cells = readonly string[];

/** Why a row cannot be taken: the column, what stands there, and the reason as a code. */
export interface BadCell {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

class UnfitRow extends Error {
  constructor(readonly cell: BadCell) {
    super(cell.reason);
  }
}

type Reader<Value> = (cells: Cells) => Value;

/** What a mapping says of the fields of one table. */
export interface FieldsOf {
  readonly zone: string;
  readonly clockChange: ClockChange;
  readonly fields: Readonly<Record<string, TextSource | TimeSource | undefined>>;
  readonly reject?: readonly Rejection[];
  /** Longest text of a field, as the service takes it; default 400. */
  readonly longest?: Readonly<Record<string, number>>;
  /** Values that a field may take; anything else is a bad row. */
  readonly listed?: Readonly<Record<string, readonly string[]>>;
}

const LONGEST = 400;
const DAY_MS = 24 * 3_600_000;
/** Cannot be in a cell, for CSV knows no NUL. */
const NOT_LISTED = '\u0000';

/** Reads the fields of rows as a mapping says. Throws MappingError when the table lacks a column or a zone is unknown. */
export class CellReader {
  readonly #zone: LocalZone;
  readonly #texts = new Map<string, Reader<string | undefined>>();
  readonly #times = new Map<string, Reader<Instant | undefined>>();
  readonly #columnOf = new Map<string, string>();

  constructor(
    private readonly mapping: FieldsOf,
    private readonly header: readonly string[],
  ) {
    this.#zone = zoneOf(mapping);
    for (const [name, from] of Object.entries(mapping.fields)) {
      if (from !== undefined) this.#add(name, from);
    }
    for (const { field, before } of mapping.reject ?? []) {
      for (const name of [field, before]) {
        if (!this.#times.has(name))
          throw new MappingError(`reject: '${name}' is not an instant that this mapping reads`);
      }
    }
  }

  /** What `read` makes of the row; a row that does not fit is told with its cell. */
  map<Row>(read: () => Row): { readonly row: Row } | { readonly bad: BadCell } {
    try {
      return { row: read() };
    } catch (error) {
      if (error instanceof UnfitRow) return { bad: error.cell };
      throw error;
    }
  }

  /** The column that a field was read from, for telling where a fault is. */
  columnOf(field: string): string {
    return this.#columnOf.get(field) ?? field;
  }

  text(name: string, cells: Cells): string | undefined {
    return this.#texts.get(name)?.(cells);
  }

  needed(name: string, cells: Cells): string {
    const text = this.text(name, cells);
    if (text === undefined) throw this.unfit(name, cells, 'empty');
    return text;
  }

  flag(name: string, cells: Cells): boolean | undefined {
    const text = this.text(name, cells);
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    throw this.unfit(name, cells, 'not-yes-or-no');
  }

  /** All instants of the row; one that cannot be true makes the row unfit. */
  times(cells: Cells): ReadonlyMap<string, Instant> {
    const times = new Map<string, Instant>();
    for (const [name, read] of this.#times) {
      const instant = read(cells);
      if (instant !== undefined) times.set(name, instant);
    }
    for (const { field, before, reason } of this.mapping.reject ?? []) {
      const first = times.get(field);
      const second = times.get(before);
      if (first !== undefined && second !== undefined && first < second) throw this.unfit(field, cells, reason);
    }
    return times;
  }

  neededTime(name: string, times: ReadonlyMap<string, Instant>, cells: Cells): Instant {
    const instant = times.get(name);
    if (instant === undefined) throw this.unfit(name, cells, 'empty');
    return instant;
  }

  /** The fault that makes a row unfit, to be thrown. */
  unfit(name: string, cells: Cells, reason: string): Error {
    const column = this.columnOf(name);
    return new UnfitRow({ column, value: cells[this.header.indexOf(column)] ?? '', reason });
  }

  #add(name: string, from: TextSource | TimeSource): void {
    if ('format' in from) {
      this.#columnOf.set(name, from.column);
      this.#times.set(name, this.#timeReader(name, from));
      return;
    }
    this.#columnOf.set(name, from.column ?? from.columns?.join('+') ?? '');
    this.#texts.set(name, this.#textReader(name, from));
  }

  #indexOf(column: string): number {
    const index = this.header.indexOf(column);
    if (index < 0) throw new MappingError(`the table has no column '${column}'; it has ${this.header.join(', ')}`);
    return index;
  }

  #timeReader(name: string, from: TimeSource): Reader<Instant | undefined> {
    const index = this.#indexOf(from.column);
    const readers = [from.format].flat().map(timeReader);
    const days = from.endOfDayAfter === undefined ? undefined : this.#dayCounter(name, from.endOfDayAfter);
    return (cells) => {
      const cell = (cells[index] ?? '').trim();
      if (cell === '') return undefined;
      for (const read of readers) {
        const written = read(cell);
        if (written === undefined) continue;
        if (days === undefined && written.offset !== undefined) return (written.wall - written.offset) as Instant;
        const wall = days === undefined ? written.wall : endOfDayAfter(written.wall, days(cells));
        if (wall === undefined) return undefined;
        const reading: LocalReading = this.#zone.read(wall);
        if (typeof reading === 'string') throw this.unfit(name, cells, reading);
        return reading;
      }
      throw this.unfit(name, cells, 'time-unreadable');
    };
  }

  #dayCounter(name: string, column: string): Reader<number | undefined> {
    const index = this.#indexOf(column);
    return (cells) => {
      const cell = (cells[index] ?? '').trim();
      if (cell === '') return undefined;
      if (!/^\d{1,5}(\.0+)?$/.test(cell)) throw this.unfit(name, cells, 'days-unreadable');
      return Number(cell);
    };
  }

  #textReader(name: string, from: TextSource): Reader<string | undefined> {
    const { value, join, values, otherwise, whenEmpty, cutTo } = from;
    if (value !== undefined) return () => String(value);
    const indexes = (from.columns ?? [from.column ?? '']).map((column) => this.#indexOf(column));
    const listed = this.mapping.listed?.[name];
    const most = this.mapping.longest?.[name] ?? LONGEST;
    return (cells) => {
      const raw = indexes
        .map((index) => (cells[index] ?? '').trim())
        .filter((cell) => cell !== '')
        .join(join);
      const text = values === undefined ? raw : String(values[raw] ?? otherwise ?? (raw === '' ? '' : NOT_LISTED));
      if (text === '') return whenEmpty;
      const cut = cutTo !== undefined && text.length > cutTo ? `${text.slice(0, cutTo - 1)}…` : text;
      if (text === NOT_LISTED || (listed !== undefined && !listed.includes(text)))
        throw this.unfit(name, cells, 'value-not-mapped');
      if (cut.length > most) throw this.unfit(name, cells, 'too-long');
      return cut;
    };
  }
}

/** The last millisecond of the n-th day after, on the clock on the wall. */
const endOfDayAfter = (wall: number, days: number | undefined): number | undefined =>
  days === undefined ? undefined : Math.floor(wall / DAY_MS) * DAY_MS + (days + 1) * DAY_MS - 1;

const zoneOf = ({ zone, clockChange }: FieldsOf): LocalZone => {
  try {
    return new LocalZone(zone, clockChange);
  } catch {
    throw new MappingError(`zone: '${zone}' is no zone of the IANA database, such as Asia/Shanghai`);
  }
};

/** As doors take instants. */
export const isoOf = (instant: Instant): string => new Date(instant).toISOString();
