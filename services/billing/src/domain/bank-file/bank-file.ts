import type { Day, Instant } from '@goldkey/kernel';
import type { StatementAccount } from '../bank-format/bank-format.js';
import type { BadRow, StatementLine } from '../bank-format/read-statement.js';
import { type Known, matchLines } from '../bank-line/match.js';
import type { Proposal } from '../bank-line/proposal.js';

/** A file of a bank or a wallet that was brought in. The same file again is this one. */
export interface BankFile {
  readonly id: string;
  readonly propertyId: string;
  readonly formatId: string;
  readonly account: StatementAccount;
  readonly name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** Lines that were new. */
  readonly lines: number;
  /** Lines that an earlier file had brought. */
  readonly repeated: number;
  readonly skipped: number;
  /** The first rows that could not be taken; `badRows` is how many there were. */
  readonly bad: readonly BadRow[];
  readonly badRows: number;
  readonly from?: Day;
  readonly until?: Day;
  readonly importedAt: Instant;
  readonly importedBy: string;
  readonly importerName: string;
}

export interface BankFileEvent {
  readonly type: 'BankFileImported';
  readonly eventId: string;
  readonly at: Instant;
  readonly bankFile: BankFile;
}

export const evolveBankFile = (_state: BankFile | undefined, { bankFile }: BankFileEvent): BankFile => bankFile;

/** So many bad rows are kept with their file: more of one kind say nothing more. */
export const BAD_ROWS_KEPT = 200;

/** A line that is new here, with what it seems to be. */
export interface FreshLine {
  readonly line: StatementLine;
  readonly proposal: Proposal | undefined;
}

/** What of a statement is new, and what it seems to be. A line that came before, in this file or another one, is repeated. */
export const judgeLines = (
  lines: readonly StatementLine[],
  { keys, known }: { readonly keys: ReadonlySet<string>; readonly known: Known },
): { readonly fresh: readonly FreshLine[]; readonly repeated: number } => {
  const seen = new Set(keys);
  const fresh = lines.filter(({ key }) => {
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const proposals = matchLines(fresh, known);
  return {
    fresh: fresh.map((line, index) => ({ line, proposal: proposals[index] })),
    repeated: lines.length - fresh.length,
  };
};
