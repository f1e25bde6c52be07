import { CellReader, type Cells, codeIn, isoOf, type WantedProperty } from '@goldkey/table-import';
import type { FindingRowInput, PostRowInput, RoundRowInput } from '../adapters/in/http/import/import.dto.js';
import {
  type FindingsMapping,
  listed,
  longest,
  type Mapping,
  type PostsMapping,
  type RoundsMapping,
} from './mapping.js';

/** Turns the rows of a table into what a bulk door takes. Each throws MappingError when the table lacks a column. */

type Header = readonly string[];
interface Part {
  readonly key: PostsMapping['key'];
  readonly reject: PostsMapping['reject'];
  readonly fields: object;
}

const readerOf = ({ zone, clockChange }: Mapping, { key, reject, fields }: Part, header: Header, more: object = {}) =>
  new CellReader({ zone, clockChange, reject, listed, longest, fields: { ...fields, key, ...more } }, header);

/** A post that can be sent once its property has an id. */
export interface MappedPost {
  readonly property: WantedProperty;
  readonly post: Omit<PostRowInput, 'propertyId'>;
}

export const postMapper = (mapping: Mapping, part: PostsMapping, header: Header) => {
  const { property } = part;
  const reader = readerOf(mapping, part, header, { propertyCode: property.code, propertyName: property.name });
  const read = (cells: Cells): MappedPost => {
    const code = codeIn(property, reader.needed('propertyCode', cells));
    const text = (name: string) => reader.needed(name, cells);
    return {
      property: { code, name: reader.text('propertyName', cells) ?? code },
      post: {
        key: text('key'),
        code: text('code'),
        name: text('name'),
        kind: text('kind') as PostRowInput['kind'],
        place: text('place'),
        activeFrom: text('activeFrom'),
        activeUntil: reader.text('activeUntil', cells),
      },
    };
  };
  return { reader, map: (cells: Cells) => reader.map(() => read(cells)) };
};

export const roundMapper = (mapping: Mapping, part: RoundsMapping, header: Header) => {
  const reader = readerOf(mapping, part, header);
  const read = (cells: Cells): RoundRowInput => {
    const times = reader.times(cells);
    const inspectorId = reader.needed('inspectorId', cells);
    const completedAt = isoOf(reader.neededTime('completedAt', times, cells));
    return {
      key: reader.needed('key', cells),
      inspectorId,
      inspectorName: reader.text('inspectorName', cells) ?? inspectorId,
      startedAt: isoOf(reader.neededTime('startedAt', times, cells)),
      completedAt,
      visits: [{ postKey: reader.needed('post', cells), at: completedAt, note: reader.text('note', cells) }],
    };
  };
  return { reader, map: (cells: Cells) => reader.map(() => read(cells)) };
};

export const findingMapper = (mapping: Mapping, part: FindingsMapping, header: Header) => {
  const reader = readerOf(mapping, part, header);
  const counts = new Map<string, number>();
  /** A row that cannot be taken has its number too: the others keep theirs when it is mended later. */
  const keyOf = (cells: Cells): string => {
    const key = reader.needed('key', cells);
    if (!part.numbered) return key;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}-${count}`;
  };
  const read = (cells: Cells): FindingRowInput => {
    const key = keyOf(cells);
    const times = reader.times(cells);
    const verifiedAt = times.get('verifiedAt');
    const rectifiedAt = times.get('rectifiedAt') ?? verifiedAt;
    const dueAt = times.get('dueAt');
    return {
      key,
      roundKey: reader.needed('round', cells),
      source: reader.needed('source', cells) as FindingRowInput['source'],
      category: reader.needed('category', cells),
      place: reader.needed('place', cells),
      description: reader.needed('description', cells),
      measure: reader.text('measure', cells),
      raisedAt: isoOf(reader.neededTime('raisedAt', times, cells)),
      dueAt: dueAt && isoOf(dueAt),
      responsibleId: reader.text('responsibleId', cells),
      rectification: rectifiedAt && {
        at: isoOf(rectifiedAt),
        by: reader.text('rectifiedBy', cells) ?? 'import',
        proof: reader.text('proof', cells) ?? 'import',
      },
      verification: verifiedAt && { at: isoOf(verifiedAt) },
    };
  };
  return { reader, map: (cells: Cells) => reader.map(() => read(cells)) };
};
