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

/** The first rows, as many as make a portion, and whatever else belongs to them: nothing is divided. */
export const undivided = <Part>(
  rows: readonly Part[],
  whole: (row: Part) => string | undefined,
  most: number,
): readonly Part[] => {
  if (rows.length <= most) return rows;
  const begun = new Set(rows.slice(0, most).map(whole));
  return rows.filter((row, index) => {
    if (index < most) return true;
    const its = whole(row);
    return its !== undefined && begun.has(its);
  });
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
