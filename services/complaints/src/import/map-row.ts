import type { Instant } from '@goldkey/kernel';
import type { ImportRowInput } from '../adapters/in/http/import.dto.js';
import { type LocalReading, LocalZone } from './local-time.js';
import { listed, type Mapping, MappingError, type Source, type TimeSource } from './mapping.js';
import { timeReader } from './time-format.js';

/** A row of the table, as its cells stand in the file. */
export type Cells = readonly string[];

/** Why a row cannot be taken: the column, what stands there, and the reason as a code. */
export interface BadCell {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** A row that can be sent once its property and department have ids. */
export interface MappedRow {
  readonly property: { readonly code: string; readonly name: string };
  readonly department: string;
  readonly matter: Omit<ImportRowInput, 'propertyId' | 'departmentId'>;
}

export type Mapped = { readonly row: MappedRow } | { readonly bad: BadCell };

class BadRow extends Error {
  constructor(readonly cell: BadCell) {
    super(cell.reason);
  }
}

type Reader<Value> = (cells: Cells) => Value;

/** Longest texts that the service takes (import.dto.ts). */
const longest: Readonly<Record<string, number>> = {
  key: 120,
  category: 80,
  description: 4000,
  room: 200,
  contactName: 80,
  contactPhone: 40,
};

/** Turns rows into matters as a mapping says. Throws MappingError when the table lacks a column or a zone is unknown. */
export class RowMapper {
  readonly #zone: LocalZone;
  readonly #texts = new Map<string, Reader<string | undefined>>();
  readonly #times = new Map<string, Reader<Instant | undefined>>();
  readonly #columnOf = new Map<string, string>();

  constructor(
    private readonly mapping: Mapping,
    private readonly header: readonly string[],
  ) {
    this.#zone = zoneOf(mapping);
    const { fields, key, property, department } = mapping;
    for (const [name, from] of Object.entries({
      ...fields,
      key,
      propertyCode: property.code,
      department: department.name,
    })) {
      if (from !== undefined) this.#add(name, from);
    }
    if (property.name !== undefined) this.#add('propertyName', property.name);
    for (const { field, before } of mapping.reject) {
      for (const name of [field, before]) {
        if (!this.#times.has(name))
          throw new MappingError(`reject: '${name}' is not an instant that this mapping reads`);
      }
    }
  }

  /** The column that a field of a matter was read from, for telling where a fault is. */
  columnOf(field: string): string {
    return this.#columnOf.get(field) ?? field;
  }

  map(cells: Cells): Mapped {
    try {
      return { row: this.#row(cells) };
    } catch (error) {
      if (error instanceof BadRow) return { bad: error.cell };
      throw error;
    }
  }

  #row(cells: Cells): MappedRow {
    const times = this.#timesOf(cells);
    const code = this.#codeOf(this.#needed('propertyCode', cells));
    const room = this.#text('room', cells);
    return {
      property: { code, name: this.#text('propertyName', cells) ?? code },
      department: this.#needed('department', cells),
      matter: {
        key: this.#needed('key', cells),
        category: this.#needed('category', cells),
        description: this.#needed('description', cells),
        channel: (this.#text('channel', cells) ?? 'import') as ImportRowInput['channel'],
        room,
        contactName: this.#text('contactName', cells),
        contactPhone: this.#text('contactPhone', cells),
        major: this.#flag('major', cells),
        inScope: this.#flag('inScope', cells),
        receivedAt: isoOf(this.#neededTime('receivedAt', times, cells)),
        dueAt: optionalIso(times.get('dueAt')),
        acts: this.#actsOf(times, cells),
      },
    };
  }

  #timesOf(cells: Cells): ReadonlyMap<string, Instant> {
    const times = new Map<string, Instant>();
    for (const [name, read] of this.#times) {
      const instant = read(cells);
      if (instant !== undefined) times.set(name, instant);
    }
    for (const { field, before, reason } of this.mapping.reject) {
      const first = times.get(field);
      const second = times.get(before);
      if (first !== undefined && second !== undefined && first < second) throw this.#bad(field, cells, reason);
    }
    return times;
  }

  /** What happened to the matter, in the order of the instants; at the same instant a finding comes before the close. */
  #actsOf(times: ReadonlyMap<string, Instant>, cells: Cells): ImportRowInput['acts'] {
    const acts: { act: NonNullable<ImportRowInput['acts']>[number]; at: Instant }[] = [];
    const decidedAt = times.get('decidedAt') ?? times.get('closedAt') ?? times.get('receivedAt');
    const established = this.#flag('established', cells);
    if (established !== undefined && decidedAt !== undefined) {
      acts.push({ at: decidedAt, act: { act: 'decide', established, at: isoOf(decidedAt) } });
    }
    const closedAt = times.get('closedAt');
    if (closedAt !== undefined) {
      const exemption = this.#text('exemption', cells) as 'reported-type' | undefined;
      acts.push({ at: closedAt, act: { act: 'close', at: isoOf(closedAt), exemption } });
    }
    const calledAt = times.get('callbackAt');
    const level = this.#text('callbackLevel', cells) as 'satisfied' | undefined;
    if (calledAt !== undefined && level !== undefined) {
      const by = this.#text('callbackBy', cells) ?? 'import';
      acts.push({ at: calledAt, act: { act: 'call-back', level, by, at: isoOf(calledAt) } });
    }
    return acts.length === 0 ? undefined : acts.sort((a, b) => a.at - b.at).map(({ act }) => act);
  }

  #codeOf(text: string): string {
    if (this.mapping.property.codeForm === 'as-it-is') return text;
    return text
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  }

  #text(name: string, cells: Cells): string | undefined {
    return this.#texts.get(name)?.(cells);
  }

  #needed(name: string, cells: Cells): string {
    const text = this.#text(name, cells);
    if (text === undefined) throw this.#bad(name, cells, 'empty');
    return text;
  }

  #neededTime(name: string, times: ReadonlyMap<string, Instant>, cells: Cells): Instant {
    const instant = times.get(name);
    if (instant === undefined) throw this.#bad(name, cells, 'empty');
    return instant;
  }

  #flag(name: string, cells: Cells): boolean | undefined {
    const text = this.#text(name, cells);
    if (text === undefined) return undefined;
    if (text === 'true' || text === 'false') return text === 'true';
    throw this.#bad(name, cells, 'not-yes-or-no');
  }

  #bad(name: string, cells: Cells, reason: string): BadRow {
    const column = this.columnOf(name);
    return new BadRow({ column, value: cells[this.header.indexOf(column)] ?? '', reason });
  }

  #add(name: string, from: Source | TimeSource): void {
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
    return (cells) => {
      const cell = (cells[index] ?? '').trim();
      if (cell === '') return undefined;
      for (const read of readers) {
        const written = read(cell);
        if (written === undefined) continue;
        const reading: LocalReading =
          written.offset === undefined ? this.#zone.read(written.wall) : ((written.wall - written.offset) as Instant);
        if (typeof reading === 'string') throw this.#bad(name, cells, reading);
        return reading;
      }
      throw this.#bad(name, cells, 'time-unreadable');
    };
  }

  #textReader(name: string, from: Source): Reader<string | undefined> {
    const { value, join, values, otherwise, cutTo } = from;
    if (value !== undefined) return () => String(value);
    const indexes = (from.columns ?? [from.column ?? '']).map((column) => this.#indexOf(column));
    return (cells) => {
      const raw = indexes
        .map((index) => (cells[index] ?? '').trim())
        .filter((cell) => cell !== '')
        .join(join);
      const text = values === undefined ? raw : String(values[raw] ?? otherwise ?? (raw === '' ? '' : NOT_LISTED));
      if (text === '') return undefined;
      const most = longest[name] ?? 400;
      const cut = cutTo !== undefined && text.length > cutTo ? `${text.slice(0, cutTo - 1)}…` : text;
      if (text === NOT_LISTED || (listed[name] !== undefined && !listed[name].includes(text))) {
        throw this.#bad(name, cells, 'value-not-mapped');
      }
      if (cut.length > most) throw this.#bad(name, cells, 'too-long');
      return cut;
    };
  }
}

/** Cannot be in a cell, for CSV knows no NUL. */
const NOT_LISTED = '\u0000';

const zoneOf = (mapping: Mapping): LocalZone => {
  try {
    return new LocalZone(mapping.zone, mapping.clockChange);
  } catch {
    throw new MappingError(`zone: '${mapping.zone}' is no zone of the IANA database, such as Asia/Shanghai`);
  }
};

const isoOf = (instant: Instant): string => new Date(instant).toISOString();
const optionalIso = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : isoOf(instant);
