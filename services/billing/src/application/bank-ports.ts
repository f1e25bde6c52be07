import type { Day, Decision, Outcome } from '@goldkey/kernel';
import type { BankFile, BankFileEvent } from '../domain/bank-file/bank-file.js';
import type { BankFormat, BankFormatEvent, StatementAccount } from '../domain/bank-format/bank-format.js';
import type { BankLine, BankLineEvent } from '../domain/bank-line/bank-line.js';
import type { Known } from '../domain/bank-line/match.js';
import type { BookingRef } from '../domain/bank-line/proposal.js';
import type { Comparison, Reconciliation, ReconciliationEvent, Span } from '../domain/reconciliation/reconciliation.js';
import type { Kept, Target } from './ports.js';

export interface BankFormatStore {
  define(
    format: Pick<BankFormat, 'propertyId' | 'name'>,
    decide: (sameName: BankFormat | undefined) => Decision<BankFormatEvent>,
  ): Promise<Kept<BankFormat>>;
  change(target: Target, decide: (format: BankFormat) => Decision<BankFormatEvent>): Promise<Kept<BankFormat>>;
  one(id: string): Promise<BankFormat | undefined>;
}

/** Whose statement it is. */
export interface StatementOf {
  readonly propertyId: string;
  readonly account: StatementAccount;
  readonly timeZone: string;
}

/** What is known when a statement is judged: keys of lines that are here, homes, bookings without a line, payers. */
export interface StatementStanding {
  readonly keys: ReadonlySet<string>;
  readonly known: Known;
}

export interface BankLineStore {
  standing(of: StatementOf, keys: readonly string[]): Promise<StatementStanding>;
  /** Two files of one account are brought in one after the other; a file that is here already is answered as it was. */
  importFile(
    of: StatementOf,
    file: { readonly hash: string; readonly keys: readonly string[] },
    decide: (standing: StatementStanding) => {
      readonly file: Decision<BankFileEvent>;
      readonly lines: readonly Decision<BankLineEvent>[];
    },
  ): Promise<Kept<BankFile>>;
  change(target: Target, decide: (line: BankLine) => Decision<BankLineEvent>): Promise<Kept<BankLine>>;
  /** With what our books say of the booking; undefined where they do not know it. Held, so that two lines do not become one booking. */
  recognise(
    target: Target,
    booking: BookingRef,
    decide: (
      line: BankLine,
      booking: { readonly account: string; readonly amount: string; readonly isTaken: boolean } | undefined,
    ) => Decision<BankLineEvent>,
  ): Promise<Kept<BankLine>>;
  /** The line, its payment and the entry are one transaction: `take` books the money once the line may be assigned. */
  assign(
    target: Target,
    decide: (line: BankLine) => Decision<BankLineEvent>,
    take: (line: BankLine) => Promise<Outcome<unknown>>,
  ): Promise<Kept<BankLine>>;
  /** Those of these lines that the caller sees, held with their households, for decisions about all of them. */
  hold(ids: readonly string[]): Promise<readonly BankLine[]>;
}

export interface ReconciliationStore {
  compare(of: StatementOf, span: Span): Promise<Comparison>;
  close(
    of: StatementOf,
    span: Span & { readonly id: string },
    decide: (standing: {
      readonly known: Reconciliation | undefined;
      readonly comparison: Comparison;
    }) => Decision<ReconciliationEvent>,
  ): Promise<Kept<Reconciliation>>;
}

/** A file as text: rows with their numbers in the sheet, the headings among them. */
export interface Sheet {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Today, where the property is. */
export type TodayOf = (timeZone: string) => Day;
