/** A cell that begins like a formula would be run by the spreadsheet: an apostrophe makes it text. An amount below zero is none. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const cell = (value: string | undefined): string => {
  const text = harmless(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of a CSV file as spreadsheets open it, with its end. */
export const csvLine = (cells: readonly (string | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;
