import { isDay } from '@goldkey/kernel';
import type { ImportColumn } from './definition.js';

/** A cell as a workbook holds it. A Date is the local clock of the sheet, told as if it were UTC. */
export type RawCell = string | number | boolean | Date | null | undefined;

const two = (part: number): string => String(part).padStart(2, '0');

/** A cell as text: `2026-03-05`, `2026-03-05 09:30`, `89.5`. Fifteen digits of a number count, as in the sheet itself. */
export const cellText = (cell: RawCell): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') {
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
  }
  if (typeof cell === 'number') {
    const rounded = Number(cell.toPrecision(15));
    return Number.isSafeInteger(rounded) ? rounded.toFixed(0) : String(rounded);
  }
  return String(cell).trim();
};

/** Full-width digits and signs as the keyboard of a Chinese input method gives them, made plain. */
const plain = (text: string): string => text.normalize('NFKC').trim();

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const MOMENT = /^(\S.*?\d日?)[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const dayOf = (text: string): string | undefined => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${two(Number(month))}-${two(Number(day))}`;
  return isDay(written) ? written : undefined;
};

/** A local day and time, `2026-03-05T09:30:00`; a day alone is its midnight. */
const momentOf = (text: string): string | undefined => {
  const day = dayOf(text);
  if (day !== undefined) return `${day}T00:00:00`;
  const [, date = '', hours, minutes, seconds = '00'] = MOMENT.exec(text) ?? [];
  const begin = dayOf(date.trim());
  return begin === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59
    ? undefined
    : `${begin}T${two(Number(hours))}:${minutes}:${seconds}`;
};

const MONTH = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*月?|(\d{2}))$/;

/** `2026-03`. A day is the month that it lies in: a sheet makes a day of a month that is typed. */
const monthOf = (text: string): string | undefined => {
  const [, year, written, packed] = MONTH.exec(text) ?? [];
  if (year === undefined) return (dayOf(text) ?? momentOf(text))?.slice(0, 7);
  const month = Number(written ?? packed);
  return month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined;
};

const TRUE = new Set(['是', '有', '√', '✓', 'y', 'yes', 'true', '1']);
const FALSE = new Set(['否', '无', '無', '×', 'n', 'no', 'false', '0']);

const flagOf = (text: string): boolean | undefined => {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : undefined;
};

/** What a cell says, or the code of why it cannot be read. */
export type Reading = { readonly value: string | boolean | undefined } | { readonly fault: string };

const read = (value: string | boolean | undefined, fault: string): Reading =>
  value === undefined ? { fault } : { value };

/** Words of a choice → code, whatever their language or case. */
export type ChoiceWords = ReadonlyMap<string, string>;

/** Reads the text of a cell by its column's form. */
export const readCell = (column: Pick<ImportColumn, 'form'>, text: string, words: ChoiceWords): Reading => {
  if (text === '') return { value: undefined };
  const simple = plain(text);
  switch (column.form) {
    case 'day':
      return read(dayOf(simple) ?? momentOf(simple)?.slice(0, 10), 'request.import-day-unreadable');
    case 'month':
      return read(monthOf(simple), 'request.import-month-unreadable');
    case 'moment':
      return read(momentOf(simple), 'request.import-moment-unreadable');
    case 'flag':
      return read(flagOf(simple), 'request.import-flag-unreadable');
    case 'choice':
      return read(words.get(simple.toLowerCase()), 'request.import-choice-unknown');
    case 'number':
    case 'amount':
      return { value: simple.replace(/[,\s¥￥]/g, '') };
    case 'phone':
      return { value: simple.replace(/[\s()-]/g, '') };
    default:
      return { value: text };
  }
};
