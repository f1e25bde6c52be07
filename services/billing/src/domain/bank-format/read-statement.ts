import { type Day, type Decision, type Fen, fen, formatFen, isDay, refuse } from '@goldkey/kernel';
import type { BankFormat, StatementField } from './bank-format.js';

/** A row of the file as text, with its number in the sheet. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A line of a statement as it was read. */
export interface StatementLine {
  readonly row: number;
  /** By which the same line is known again, in whatever file it comes. */
  readonly key: string;
  readonly day: Day;
  /** Yuan; below zero it went out. */
  readonly amount: string;
  readonly payer?: string;
  readonly remark?: string;
  readonly reference?: string;
  readonly order?: string;
}

export const ROW_FAULTS = [
  'day-unreadable',
  'day-ahead',
  'amount-unreadable',
  'amount-missing',
  'amount-absurd',
  'direction-unknown',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** A row that could not be taken: where, what stands there, and why. */
export interface BadRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: RowFault;
}

export interface Statement {
  readonly lines: readonly StatementLine[];
  readonly bad: readonly BadRow[];
  /** Rows whose status does not count: payments that were not made. */
  readonly skipped: number;
}

/** The headings are looked for so far down: files of wallets begin with a page of words. */
const HEADINGS_WITHIN = 60;
/** No line is larger: 100 million yuan. A larger one is a slip of a column. */
const MOST: Fen = fen('100000000.00');
const LONGEST = 200;

/** Without what wallets put around cells so that spreadsheets leave them alone, and in one width. */
const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/^[\s`'#]+|[\s]+$/g, '')
    .trim();

const headingOf = (text: string): string => plain(text).replace(/\s+/g, '');

type Places = Readonly<Partial<Record<StatementField, number>>>;

const placesIn = (cells: readonly string[], columns: BankFormat['columns']): Places | undefined => {
  const headings = cells.map(headingOf);
  const places = Object.entries(columns).map(([field, name]) => [field, headings.indexOf(headingOf(name))] as const);
  return places.every(([, place]) => place >= 0) ? Object.fromEntries(places) : undefined;
};

const dayOfCell = (text: string): Day | undefined => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:\D.*)?$/.exec(text) ??
    [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
};

const amountOfCell = (text: string): Fen | undefined => {
  const bare = text.replace(/[¥￥,\s]|元$/g, '').replace(/^\+/, '');
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(bare) ? fen(bare) : undefined;
};

class Unfit extends Error {
  constructor(
    readonly field: StatementField,
    readonly reason: RowFault,
  ) {
    super(reason);
  }
}

type Cell = (field: StatementField) => string;

const dayIn = (cell: Cell, today: Day): Day => {
  const day = dayOfCell(cell('day'));
  if (day === undefined) throw new Unfit('day', 'day-unreadable');
  if (day > today) throw new Unfit('day', 'day-ahead');
  return day;
};

/** An empty cell of an amount is none; anything else must be one. */
const partIn = (cell: Cell, field: StatementField): bigint => {
  const text = cell(field);
  if (text === '' || text === '-') return 0n;
  const amount = amountOfCell(text);
  if (amount === undefined) throw new Unfit(field, 'amount-unreadable');
  return amount;
};

const signed = (cell: Cell, { columns, incoming, outgoing }: BankFormat): bigint => {
  if (columns.credit !== undefined) return partIn(cell, 'credit') - partIn(cell, 'debit');
  const amount = partIn(cell, 'amount');
  if (columns.direction === undefined) return amount;
  const size = amount < 0n ? -amount : amount;
  const word = cell('direction');
  if (incoming.includes(word)) return size;
  if (outgoing.includes(word)) return -size;
  throw new Unfit('direction', 'direction-unknown');
};

const amountIn = (cell: Cell, format: BankFormat): Fen => {
  const amount = signed(cell, format) as Fen;
  const field = format.columns.credit === undefined ? 'amount' : 'credit';
  if (amount === 0n) throw new Unfit(field, 'amount-missing');
  if (amount > MOST || amount < -MOST) throw new Unfit(field, 'amount-absurd');
  return amount;
};

const words = (cell: Cell, field: 'payer' | 'remark' | 'reference' | 'order') => {
  const text = cell(field).slice(0, LONGEST);
  return text === '' || text === '/' || text === '-' ? {} : { [field]: text };
};

/**
 * By the bank's own number where the line has one: a payment and its refund may share it, so the sign belongs to it. Else by
 * all that the line says, and its place among lines of the file that say the same: two equal payments of a day are two.
 */
const keyOf = (line: Omit<StatementLine, 'key' | 'row'>, seen: Map<string, number>): string => {
  const { reference, day, amount, payer = '', remark = '', order = '' } = line;
  const sign = amount.startsWith('-') ? '-' : '+';
  if (reference !== undefined) return `${sign}${reference}`;
  const said = JSON.stringify([day, amount, payer, remark, order]);
  const nth = (seen.get(said) ?? 0) + 1;
  seen.set(said, nth);
  return `${said}#${nth}`;
};

/** A row as a line, or why it is none. Throws Unfit for a row that cannot be taken. */
const lineOf = (cell: Cell, format: BankFormat, today: Day): Omit<StatementLine, 'key' | 'row'> => ({
  day: dayIn(cell, today),
  amount: formatFen(amountIn(cell, format)),
  ...words(cell, 'payer'),
  ...words(cell, 'remark'),
  ...words(cell, 'reference'),
  ...words(cell, 'order'),
});

/** Reads the rows of a statement as its format says. Refused where the headings are not found; a bad row holds up no other. */
export const readStatement = (
  rows: readonly SheetRow[],
  format: BankFormat,
  today: Day,
): { readonly statement: Statement } | Decision<never> => {
  const found = rows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => placesIn(cells, format.columns) !== undefined);
  const places = placesIn(rows[found]?.cells ?? [], format.columns);
  if (places === undefined)
    return refuse('billing.bank-headings-missing-invalid', { headings: Object.values(format.columns).join('、') });
  const lines: StatementLine[] = [];
  const bad: BadRow[] = [];
  const seen = new Map<string, number>();
  let skipped = 0;
  for (const { row, cells } of rows.slice(found + 1)) {
    const [first = ''] = cells;
    if (format.endsAt.some((words_) => first.trim().startsWith(words_))) break;
    const cell: Cell = (field) => plain(cells[places[field] ?? cells.length] ?? '');
    if (format.counted.length > 0 && !format.counted.includes(cell('status'))) {
      skipped += 1;
      continue;
    }
    try {
      const line = lineOf(cell, format, today);
      lines.push({ ...line, row, key: keyOf(line, seen) });
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      bad.push({
        row,
        column: format.columns[error.field] ?? '',
        value: cell(error.field).slice(0, 80),
        reason: error.reason,
      });
    }
  }
  return { statement: { lines, bad, skipped } };
};
