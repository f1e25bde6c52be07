import { readCell } from './cells.js';
import type { ImportDefinition } from './definition.js';
import { cellIn, type RowReading, type Wording } from './read-row.js';

/** Of what one thing a row is a part; undefined where that cannot be read: then it stands for itself. */
export const wholeOf = (
  { columns, together = [] }: Pick<ImportDefinition, 'columns' | 'together'>,
  places: Readonly<Record<string, number>>,
  cells: readonly string[],
  wording: Wording,
): string | undefined => {
  const said = together.flatMap((key) => {
    const column = columns.find((one) => one.key === key);
    const reading = column && readCell(column, cellIn(places, cells, key), wording.choiceWords(column));
    return reading && 'value' in reading && reading.value !== undefined ? [reading.value] : [];
  });
  return said.length === 0 || said.length < together.length ? undefined : JSON.stringify(said);
};

/** What was read, less what belongs to a row that cannot be read: `beside` tells such a row which one that is. */
export const readableWholes = <Row>(
  rows: readonly { readonly row: number; readonly whole: string | undefined; readonly reading: RowReading<Row> }[],
  beside: (row: number) => RowReading<Row>,
): readonly RowReading<Row>[] => {
  const broken = new Map<string, number>();
  for (const { row, whole, reading } of rows)
    if (whole !== undefined && 'faults' in reading && !broken.has(whole)) broken.set(whole, row);
  return rows.map(({ whole, reading }) => {
    const row = whole === undefined ? undefined : broken.get(whole);
    return row === undefined || 'faults' in reading ? reading : beside(row);
  });
};
