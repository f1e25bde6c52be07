/** Writes rows as CSV that spreadsheets open as they are: UTF-8 with its mark, commas, quotes where needed. */

/** A cell that begins like a formula would be run by the spreadsheet: an apostrophe makes it text. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const cell = (value: string | number | boolean | undefined): string => {
  const text = harmless(value === undefined ? '' : String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Head and rows as one text. */
export const toCsv = (rows: readonly (readonly (string | number | boolean | undefined)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Gives the browser a file to save. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
