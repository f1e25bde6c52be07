import type { SheetData } from 'write-excel-file/browser';
import { saveFile, toCsv } from './csv.js';
import { csvCell, type FileColumn, type SheetCell, sheetCell } from './file-cells.js';

/** A table for a file. */
export interface FileTable<Row> {
  /** Without the ending. */
  readonly name: string;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
  readonly flag: (on: boolean) => string;
}

/** Saves a table as CSV. */
export const saveCsv = <Row>({ name, columns, rows, flag }: FileTable<Row>): void => {
  const lines = rows.map((row) => columns.map(({ of, kind }) => csvCell(of(row), kind, flag)));
  saveFile(`${name}.csv`, new Blob([toCsv([columns.map(({ title }) => title), ...lines])], { type: 'text/csv' }));
};

const cellOf = (cell: SheetCell) => {
  switch (cell.type) {
    case 'empty':
      return null;
    case 'text':
      return { value: cell.text, type: String };
    case 'number':
      return { value: cell.number, type: Number, ...(cell.format && { format: cell.format }) };
    case 'moment':
      return { value: new Date(cell.at), type: Date, format: cell.format };
  }
};

const WIDTHS: Readonly<Record<string, number>> = { instant: 17, day: 12, money: 14, number: 12, rate: 10, flag: 8 };
const WORDS_WIDTH = 22;

/** Saves a table as a workbook. What writes it is loaded with the first one. */
export const saveWorkbook = async <Row>({ name, columns, rows, flag }: FileTable<Row>): Promise<void> => {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const head = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }));
  const lines = rows.map((row) => columns.map(({ of, kind }) => cellOf(sheetCell(of(row), kind, flag))));
  const blob = await writeExcelFile([head, ...lines] as SheetData, {
    columns: columns.map(({ kind }) => ({ width: WIDTHS[kind ?? 'text'] ?? WORDS_WIDTH })),
    stickyRowsCount: 1,
  }).toBlob();
  saveFile(`${name}.xlsx`, blob);
};
