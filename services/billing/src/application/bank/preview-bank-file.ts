import type { Outcome } from '@goldkey/kernel';
import { type FreshLine, judgeLines } from '../../domain/bank-file/bank-file.js';
import type { BadRow } from '../../domain/bank-format/read-statement.js';
import { spanOf } from '../../domain/bank-line/bank-line.js';
import type { BankLineStore, Sheet } from '../bank-ports.js';
import type { ReadBankFile } from './read-bank-file.js';

export interface BankFilePreview {
  readonly fresh: readonly FreshLine[];
  readonly repeated: number;
  readonly skipped: number;
  readonly bad: readonly BadRow[];
  readonly from?: string;
  readonly until?: string;
}

/** What a file would bring, and what each line seems to be. Keeps nothing. */
export class PreviewBankFile {
  constructor(
    private readonly read: ReadBankFile,
    private readonly lines: BankLineStore,
  ) {}

  async run(file: Sheet & { readonly formatId: string }): Promise<Outcome<BankFilePreview>> {
    const outcome = await this.read.run(file);
    if (!outcome.accepted) return outcome;
    const { statement, of } = outcome.value;
    const keys = statement.lines.map(({ key }) => key);
    const judged = judgeLines(statement.lines, await this.lines.standing(of, keys));
    const { bad, skipped } = statement;
    return { accepted: true, value: { ...judged, bad, skipped, ...spanOf(statement.lines) } };
  }
}
