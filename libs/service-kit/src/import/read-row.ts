import { InvalidRequest } from '../problem.js';
import { parseAs } from '../validation.js';
import { type ChoiceWords, readCell } from './cells.js';
import type { ImportColumn, ImportDefinition, RowFault } from './definition.js';

/** A row that can be brought in, or all that is wrong with it. */
export type RowReading<Row> = { readonly row: Row } | { readonly faults: readonly RowFault[] };

/** What reading needs of the language that is spoken. */
export interface Wording {
  /** The sentence of a code. */
  readonly say: (code: string) => string;
  readonly choiceWords: (column: ImportColumn) => ChoiceWords;
}

/** What the cell of a column says; nothing where it is not read from anywhere. */
export const cellIn = (places: Readonly<Record<string, number>>, cells: readonly string[], key: string): string => {
  const place = places[key];
  return place === undefined ? '' : (cells[place] ?? '');
};

/** Reads the cells of a row by the places that the person gave its columns. Every faulty cell is named, not the first only. */
export const readRow = <Row>(
  { columns, schema }: Pick<ImportDefinition<Row>, 'columns' | 'schema'>,
  places: Readonly<Record<string, number>>,
  cells: readonly string[],
  wording: Wording,
): RowReading<Row> => {
  const values: Record<string, unknown> = {};
  const faults: RowFault[] = [];
  for (const column of columns) {
    const text = cellIn(places, cells, column.key);
    if (text === '') {
      if (column.required) faults.push({ column: column.key, reason: wording.say('request.import-cell-missing') });
      continue;
    }
    const reading = readCell(column, text, wording.choiceWords(column));
    if ('fault' in reading) faults.push({ column: column.key, reason: wording.say(reading.fault) });
    else values[column.key] = reading.value;
  }
  const known = new Set(faults.map(({ column }) => column));
  try {
    const row = parseAs(schema, values);
    return faults.length > 0 ? { faults } : { row };
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    const more = error.errors
      .map(({ field, reason }) => ({ column: field.split('.')[0], reason }))
      .filter(({ column }) => !known.has(column));
    return { faults: [...faults, ...more] };
  }
};
