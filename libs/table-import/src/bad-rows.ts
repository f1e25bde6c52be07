import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A row that was not taken: where it stands, what stands there, and why. */
export interface BadRow {
  readonly row: number;
  readonly key: string;
  readonly column: string;
  readonly value: string;
  /** Code, such as `closed-before-received`. */
  readonly reason: string;
  /** A sentence for people. */
  readonly explanation: string;
}

const explanations: Readonly<Record<string, string>> = {
  empty: 'A value is needed here.',
  'time-unreadable': 'The time has none of the formats that the mapping names.',
  'local-time-does-not-exist': 'The clock jumped over this local time.',
  'local-time-is-ambiguous': 'The clock showed this local time twice.',
  'value-not-mapped': 'The mapping says nothing about this value.',
  'not-yes-or-no': 'The value must become true or false.',
  'too-long': 'The text is longer than can be kept; `cutTo` in the mapping would cut it.',
  'cells-too-many-or-few': 'The row has another number of cells than the header.',
  'property-not-found': 'There is no property with this code, and the mapping creates none.',
  'department-not-found': 'There is no department with this name in the property, and the mapping creates none.',
  'days-unreadable': 'A whole number of days is needed here.',
  'closed-before-received': 'The matter is closed before it was received.',
  'corrected-before-inspection': 'It was put right before it was found.',
};

/** The sentence of a reason that the import itself gives; of a reason of a mapping, the code says it. */
export const explain = (reason: string): string => explanations[reason] ?? reason.replaceAll('-', ' ');

/** A cell that begins like a formula would be run by the spreadsheet that opens the file: an apostrophe makes it text. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const cell = (text: string | number): string => {
  const plain = harmless(String(text));
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

const FIRST = 10;

/** Collects bad rows: all of them in a CSV file, which is made with the first one, and the first ones for the report. */
export class BadRows {
  readonly first: BadRow[] = [];
  readonly #byReason = new Map<string, number>();
  #file: WriteStream | undefined;
  #count = 0;

  constructor(readonly path: string) {}

  get count(): number {
    return this.#count;
  }

  /** How many rows each reason turned away, the most frequent first. */
  get reasons(): readonly (readonly [string, number])[] {
    return [...this.#byReason].sort((a, b) => b[1] - a[1]);
  }

  add(bad: BadRow): void {
    this.#count += 1;
    this.#byReason.set(bad.reason, (this.#byReason.get(bad.reason) ?? 0) + 1);
    if (this.first.length < FIRST) this.first.push(bad);
    if (this.#file === undefined) {
      this.#file = createWriteStream(this.path);
      // The fault is reported when the file is ended; until then rows go on.
      this.#file.on('error', () => undefined);
      this.#file.write('row,key,column,value,reason,explanation\n');
    }
    const { row, key, column, value, reason, explanation } = bad;
    this.#file.write(`${[row, key, column, value, reason, explanation].map(cell).join(',')}\n`);
  }

  async end(): Promise<void> {
    if (this.#file === undefined) return;
    this.#file.end();
    await finished(this.#file);
  }
}
