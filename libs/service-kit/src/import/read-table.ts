import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { refuse } from '@goldkey/kernel';
import { parse } from 'csv-parse/sync';
import { RefusedError } from '../problem.js';
import { cellText, type RawCell } from './cells.js';

/** Bytes of a file at most. */
export const LARGEST_FILE = 20 * 1_048_576;
/** Rows of a file at most, without its heading. */
export const MOST_ROWS = 50_000;
const MOST_COLUMNS = 100;
const LONGEST_CELL = 8_000;
const READ_WITHIN_MS = 60_000;
/** What the reader of a workbook may hold at most; more is a workbook made to burst. */
const READER_MEMORY_MB = 512;

/** A table as text: the headings, then each row with its number in the sheet. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const refused = (code: string, facts: Record<string, unknown> = {}): RefusedError =>
  new RefusedError(refuse(code, facts).refusal);

/** Runs in a thread of its own: a large workbook neither holds others up nor bursts the service. */
const READER = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData.reader).readSheet(Buffer.from(workerData.bytes)).then(
    (rows) => parentPort.postMessage({ rows }),
    (error) => parentPort.postMessage({ fault: String(error && error.message) }),
  );
`;

const readSheet = (bytes: Buffer): Promise<readonly (readonly RawCell[])[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(READER, {
      eval: true,
      workerData: { reader: createRequire(import.meta.url).resolve('read-excel-file/node'), bytes },
      resourceLimits: { maxOldGenerationSizeMb: READER_MEMORY_MB },
    });
    const unreadable = refused('request.import-file-unreadable-invalid');
    const timer = setTimeout(() => end(() => reject(unreadable)), READ_WITHIN_MS);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', ({ rows }: { rows?: readonly (readonly RawCell[])[] }) =>
      end(() => (rows === undefined ? reject(unreadable) : resolve(rows))),
    );
    worker.once('error', () => end(() => reject(unreadable)));
  });

/** Spreadsheets in China save CSV as GB 18030; what is not UTF-8 is that. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const readCsv = (bytes: Buffer): readonly (readonly RawCell[])[] => {
  const text = textOf(bytes);
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const delimiter = [';', '\t'].find((mark) => first.split(mark).length > first.split(',').length) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true }) as string[][];
  } catch {
    throw refused('request.import-file-unreadable-invalid');
  }
};

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';
const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** Throws a refusal for what is no table: unreadable, empty, or larger than is taken. Empty rows are left out. */
export const readTable = async (bytes: Buffer): Promise<Table> => {
  const raw = isZip(bytes) ? await readSheet(bytes) : readCsv(bytes);
  const texts = raw.map((cells, index) => ({
    row: index + 1,
    cells: cells.slice(0, MOST_COLUMNS).map((cell) => cellText(cell).replaceAll('\u0000', '').slice(0, LONGEST_CELL)),
  }));
  const [head, ...rows] = texts.filter(({ cells }) => !isEmpty(cells));
  if (head === undefined || rows.length === 0) throw refused('request.import-file-empty-invalid');
  if (rows.length > MOST_ROWS) throw refused('request.import-rows-too-many-invalid', { most: MOST_ROWS });
  return { headings: head.cells, rows };
};
