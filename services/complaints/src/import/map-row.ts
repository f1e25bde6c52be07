import type { Instant } from '@goldkey/kernel';
import { type BadCell, CellReader, type Cells, codeIn, isoOf } from '@goldkey/table-import';
import type { ImportRowInput } from '../adapters/in/http/import.dto.js';
import { listed, type Mapping } from './mapping.js';

/** A row that can be sent once its property and department have ids. */
export interface MappedRow {
  readonly property: { readonly code: string; readonly name: string };
  readonly department: string;
  readonly matter: Omit<ImportRowInput, 'propertyId' | 'departmentId'>;
}

export type Mapped = { readonly row: MappedRow } | { readonly bad: BadCell };

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
  readonly #reader: CellReader;

  constructor(
    private readonly mapping: Mapping,
    header: readonly string[],
  ) {
    const { zone, clockChange, reject, key, property, department } = mapping;
    const fields = {
      ...mapping.fields,
      key,
      propertyCode: property.code,
      propertyName: property.name,
      department: department.name,
    };
    this.#reader = new CellReader({ zone, clockChange, reject, fields, longest, listed }, header);
  }

  /** The column that a field of a matter was read from, for telling where a fault is. */
  columnOf(field: string): string {
    return this.#reader.columnOf(field);
  }

  map(cells: Cells): Mapped {
    return this.#reader.map(() => this.#row(cells));
  }

  #row(cells: Cells): MappedRow {
    const reader = this.#reader;
    const times = reader.times(cells);
    const code = codeIn(this.mapping.property, reader.needed('propertyCode', cells));
    const room = reader.text('room', cells);
    return {
      property: { code, name: reader.text('propertyName', cells) ?? code },
      department: reader.needed('department', cells),
      matter: {
        key: reader.needed('key', cells),
        category: reader.needed('category', cells),
        description: reader.needed('description', cells),
        channel: (reader.text('channel', cells) ?? 'import') as ImportRowInput['channel'],
        room,
        contactName: reader.text('contactName', cells),
        contactPhone: reader.text('contactPhone', cells),
        major: reader.flag('major', cells),
        inScope: reader.flag('inScope', cells),
        receivedAt: isoOf(reader.neededTime('receivedAt', times, cells)),
        dueAt: optionalIso(times.get('dueAt')),
        acts: this.#actsOf(times, cells),
      },
    };
  }

  /** What happened to the matter, in the order of the instants; at the same instant a finding comes before the close. */
  #actsOf(times: ReadonlyMap<string, Instant>, cells: Cells): ImportRowInput['acts'] {
    const acts: { act: NonNullable<ImportRowInput['acts']>[number]; at: Instant }[] = [];
    const decidedAt = times.get('decidedAt') ?? times.get('closedAt') ?? times.get('receivedAt');
    const established = this.#reader.flag('established', cells);
    if (established !== undefined && decidedAt !== undefined) {
      acts.push({ at: decidedAt, act: { act: 'decide', established, at: isoOf(decidedAt) } });
    }
    const closedAt = times.get('closedAt');
    if (closedAt !== undefined) {
      const exemption = this.#reader.text('exemption', cells) as 'reported-type' | undefined;
      acts.push({ at: closedAt, act: { act: 'close', at: isoOf(closedAt), exemption } });
    }
    const calledAt = times.get('callbackAt');
    const level = this.#reader.text('callbackLevel', cells) as 'satisfied' | undefined;
    if (calledAt !== undefined && level !== undefined) {
      const by = this.#reader.text('callbackBy', cells) ?? 'import';
      acts.push({ at: calledAt, act: { act: 'call-back', level, by, at: isoOf(calledAt) } });
    }
    return acts.length === 0 ? undefined : acts.sort((a, b) => a.at - b.at).map(({ act }) => act);
  }
}

const optionalIso = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : isoOf(instant);
