import { GROUP_ZONE, localClock } from '../format/zone.js';

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

/** What an exported file is called, without its ending: with the group's day, also between midnight and eight there. */
export const datedName = (name: string, at: number): string => `${name}-${localClock(at, GROUP_ZONE).slice(0, 10)}`;

/** Gives the browser a file to save. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
