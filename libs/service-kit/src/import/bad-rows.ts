/** Rows that could not be taken, as a file that spreadsheets open: UTF-8 with its mark. */

/** A cell that begins like a formula would be run by the spreadsheet: an apostrophe makes it text. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const cell = (value: string | number): string => {
  const text = harmless(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of the file. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** UTF-8's mark, with which the file begins. */
export const MARK = '\uFEFF';
