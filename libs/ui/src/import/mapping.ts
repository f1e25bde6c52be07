import type { ImportColumn, ImportJob, ImportRow } from './import-api.js';

/** Column → place of the heading that it is read from. */
export type Places = Readonly<Record<string, number>>;

export const placesOf = ({ places }: Pick<ImportJob, 'places'>): Places =>
  Object.fromEntries(places.map(({ column, place }) => [column, place]));

/** As a service takes them. */
export const placeList = (places: Places): ImportJob['places'] =>
  Object.entries(places).map(([column, place]) => ({ column, place }));

/** The places with a column read from another heading, or from none; a heading serves one column only. */
export const placed = (places: Places, key: string, place: number | undefined): Places => {
  const others = Object.entries(places).filter(([other, at]) => other !== key && at !== place);
  return Object.fromEntries(place === undefined ? others : [...others, [key, place]]);
};

/** Needed columns that nothing is read from. */
export const missingColumns = (columns: readonly ImportColumn[], places: Places): readonly ImportColumn[] =>
  columns.filter(({ key, required }) => required && places[key] === undefined);

/** Headings that no column is read from: they are left out, and the person should know. */
export const unusedHeadings = (headings: readonly string[], places: Places): readonly string[] => {
  const used = new Set(Object.values(places));
  return headings.filter((heading, place) => heading !== '' && !used.has(place));
};

/** What stands in a cell of a row, and what is wrong with it. */
export const cellOf = (
  row: ImportRow,
  key: string,
  places: Places,
): { readonly text: string; readonly fault: string | undefined } => {
  const place = places[key];
  return {
    text: place === undefined ? '' : (row.cells[place] ?? ''),
    fault: row.faults.find(({ column }) => column === key)?.reason,
  };
};

/** What is wrong with a row as a whole, or with a column that the table does not show. */
export const rowFaults = (row: ImportRow, shown: readonly string[]): readonly string[] =>
  row.faults.filter(({ column }) => column === undefined || !shown.includes(column)).map(({ reason }) => reason);
