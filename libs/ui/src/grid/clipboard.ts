/** Rows of words, as spreadsheets hand them over by the clipboard: tabs between cells, a line for each row. */
export type Block = readonly (readonly string[])[];

const needsQuotes = /["\t\n\r]/;

/** The words of a block for the clipboard, so that a spreadsheet reads them back. */
export const writeBlock = (block: Block): string =>
  block
    .map((row) => row.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\r\n');

interface Reader {
  readonly rows: string[][];
  row: string[];
  cell: string;
  quoted: boolean;
}

const endCell = (reader: Reader): void => {
  reader.row.push(reader.cell);
  reader.cell = '';
};

const endRow = (reader: Reader): void => {
  endCell(reader);
  reader.rows.push(reader.row);
  reader.row = [];
};

/** Reads a quoted cell from behind its first quote; answers the place behind the closing one. */
const readQuoted = (text: string, from: number, reader: Reader): number => {
  let at = from;
  while (at < text.length) {
    if (text[at] !== '"') reader.cell += text[at];
    else if (text[at + 1] === '"') {
      reader.cell += '"';
      at += 1;
    } else return at + 1;
    at += 1;
  }
  return at;
};

/**
 * Reads what was copied from Excel, WPS or another grid. A cell may stand in quotes, with tabs and lines inside of it;
 * the line end behind the last row is no row of its own. Every row is made as long as the longest.
 */
export const readBlock = (text: string): Block => {
  const reader: Reader = { rows: [], row: [], cell: '', quoted: false };
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"' && reader.cell === '' && !reader.quoted) {
      reader.quoted = true;
      at = readQuoted(text, at + 1, reader);
      continue;
    }
    if (letter === '\t') {
      endCell(reader);
      reader.quoted = false;
    } else if (letter === '\n' || letter === '\r') {
      endRow(reader);
      reader.quoted = false;
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
    } else reader.cell += letter;
    at += 1;
  }
  if (reader.cell !== '' || reader.row.length > 0 || reader.quoted) endRow(reader);
  const width = Math.max(0, ...reader.rows.map((row) => row.length));
  return reader.rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};
