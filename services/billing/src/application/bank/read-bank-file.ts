import { dayOf, type Outcome, refused } from '@goldkey/kernel';
import type { BankFormat } from '../../domain/bank-format/bank-format.js';
import { readStatement, type Statement } from '../../domain/bank-format/read-statement.js';
import type { BankFormatStore, Sheet, StatementOf } from '../bank-ports.js';
import type { Clock, Directory } from '../ports.js';

export interface BankFileRead {
  readonly format: BankFormat;
  readonly statement: Statement;
  readonly of: StatementOf;
}

/** Lines in one file; a statement of a year of a large property has fewer. */
const MOST_LINES = 5_000;

/** Reads a file by a format that the caller sees. */
export class ReadBankFile {
  constructor(
    private readonly formats: BankFormatStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async run({ formatId, rows }: Sheet & { readonly formatId: string }): Promise<Outcome<BankFileRead>> {
    const format = await this.formats.one(formatId);
    const property = format && (await this.directory.property(format.propertyId));
    if (format === undefined || property === undefined)
      return refused('billing.bank-format-not-found', { id: formatId });
    const { propertyId, account } = format;
    const { timeZone } = property;
    const read = readStatement(rows, format, dayOf(this.clock.now(), timeZone));
    if (!('statement' in read)) return read.accepted ? refused('billing.bank-headings-missing-invalid') : read;
    const { statement } = read;
    if (statement.lines.length > MOST_LINES) return refused('billing.bank-file-too-long-invalid', { most: MOST_LINES });
    return { accepted: true, value: { format, statement, of: { propertyId, account, timeZone } } };
  }
}
