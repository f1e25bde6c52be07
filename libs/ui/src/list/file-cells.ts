/** What of a row goes into a file. */
export type FileValue = string | number | boolean | undefined | null;

/**
 * A column of a file. `money` is yuan as decimal text, `rate` a share as decimal text, `day` YYYY-MM-DD, `instant` RFC 3339
 * with the property's own offset, whose clock is written.
 */
export interface FileColumn<Row> {
  readonly title: string;
  readonly kind?: 'text' | 'number' | 'money' | 'rate' | 'day' | 'instant' | 'flag';
  readonly of: (row: Row) => FileValue;
}

/** A cell of a sheet: a number is a number, a day a day. `moment` is the clock as if it were UTC. */
export type SheetCell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number; readonly format?: string }
  | { readonly type: 'moment'; readonly at: number; readonly format: string };

const MONEY = '#,##0.00';
const RATE = '0.0%';
const DAY = 'yyyy-mm-dd';
const MOMENT = 'yyyy-mm-dd hh:mm';
/** A spreadsheet keeps fifteen digits; longer numbers are words, such as those of cards. */
const MOST_DIGITS = 15;

const numberOf = (text: string): number | undefined =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS ? Number(text) : undefined;

const formats: Readonly<Record<string, string | undefined>> = { money: MONEY, rate: RATE };

/** The value as a cell of a workbook. */
export const sheetCell = (
  value: FileValue,
  kind: FileColumn<never>['kind'],
  flag: (on: boolean) => string,
): SheetCell => {
  if (value === undefined || value === null || value === '') return { type: 'empty' };
  if (typeof value === 'boolean') return { type: 'text', text: flag(value) };
  const text = String(value);
  if (kind === 'day' || kind === 'instant') {
    const clock = kind === 'day' ? text.slice(0, 10) : text.slice(0, 16);
    const at = Date.parse(kind === 'day' ? `${clock}T00:00Z` : `${clock}Z`);
    return Number.isNaN(at) ? { type: 'text', text } : { type: 'moment', at, format: kind === 'day' ? DAY : MOMENT };
  }
  if (kind === 'number' || kind === 'money' || kind === 'rate') {
    const number = numberOf(text);
    return number === undefined ? { type: 'text', text } : { type: 'number', number, format: formats[kind] };
  }
  return { type: 'text', text };
};

/** The value as text of a CSV file, in the forms that spreadsheets read. */
export const csvCell = (value: FileValue, kind: FileColumn<never>['kind'], flag: (on: boolean) => string): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return flag(value);
  const text = String(value);
  if (kind === 'instant') return text.slice(0, 16).replace('T', ' ');
  if (kind === 'money' && numberOf(text) !== undefined) {
    const [whole, cents = ''] = text.split('.');
    return `${whole}.${cents.padEnd(2, '0')}`;
  }
  return text;
};
