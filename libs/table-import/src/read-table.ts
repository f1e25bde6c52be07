import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { MappingError } from './mapping-file.js';
import type { FileForm } from './sources.js';

/** A row of a table: its number as a spreadsheet shows it (the header is row 1), and its cells or why there are none. */
export type TableRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly fault: 'quotes-unbalanced' | 'cells-too-many-or-few'; readonly text: string };

/** A table that is being read. */
export interface Table {
  readonly header: readonly string[];
  /** Rows, in the order of the file; read ahead of whoever takes them, but not without bound. */
  readonly rows: AsyncIterable<TableRow>;
  /** How much of the file was read, 0 to 1. */
  share(): number;
}

/** Bytes of the file that may wait unparsed before reading pauses; few, so that the share that was read is true. */
const AHEAD_BYTES = 1 << 16;

/** Opens a CSV file, `.gz` too. Throws MappingError when it cannot be read or has no header. */
export const openTable = async (path: string, file: FileForm): Promise<Table> => {
  const size = await sizeOf(path);
  const bytes = createReadStream(path, { highWaterMark: AHEAD_BYTES });
  const plain = path.endsWith('.gz') ? bytes.pipe(createGunzip({ chunkSize: 256 * 1024 })) : bytes;
  const parser = parse({
    bom: true,
    delimiter: file.delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  bytes.on('error', (error: Error) => parser.destroy(error));
  plain.on('error', (error: Error) => parser.destroy(new MappingError(`${path} cannot be unpacked: ${error.message}`)));
  plain.pipe(textOf(file.encoding)).pipe(parser);
  const records = parser[Symbol.asyncIterator]() as AsyncIterator<string[]>;
  const first = await records.next();
  if (first.done === true) throw new MappingError(`${path} is empty: its first row must name the columns`);
  const header = first.value.map((name) => name.trim());
  return {
    header,
    rows: numbered(records, header.length),
    share: () => (size === 0 ? 1 : Math.min(1, bytes.bytesRead / size)),
  };
};

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw new MappingError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
};

/** Bytes as text; a character may lie over the border of two chunks. */
const textOf = (encoding: string): Transform => {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform: (chunk: Uint8Array, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
};

async function* numbered(records: AsyncIterator<string[]>, width: number): AsyncGenerator<TableRow> {
  for (let row = 2; ; row += 1) {
    const next = await records.next();
    if (next.done === true) return;
    const cells = next.value;
    if (cells.length === width) yield { row, cells };
    else yield { row, fault: 'cells-too-many-or-few', text: cells.join(',').slice(0, 200) };
  }
}
