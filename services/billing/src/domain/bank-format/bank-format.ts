import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import type { Means } from '../ledger/ledger.js';

/** Where money comes in that a statement tells of; each is the account of the ledger of the same name. */
export const STATEMENT_ACCOUNTS = ['transfer', 'wechat', 'alipay', 'card'] as const satisfies readonly Means[];
export type StatementAccount = (typeof STATEMENT_ACCOUNTS)[number];

/** What a statement can say of a line, by the heading of its column. */
export const STATEMENT_FIELDS = [
  'day',
  'amount',
  'credit',
  'debit',
  'direction',
  'status',
  'payer',
  'remark',
  'reference',
  'order',
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** How the files of one bank or wallet are read: set up once, by the headings that stand in them. */
export interface BankFormat {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly account: StatementAccount;
  /**
   * Field → heading. `day` and either `amount` (signed, or with `direction`) or `credit` with or without `debit` are needed.
   * `reference` is the bank's number of the line, `order` the number that we gave to who paid.
   */
  readonly columns: Readonly<Partial<Record<StatementField, string>>>;
  /** Words in `direction` for money that comes in, and that goes out. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** Words in `status` of lines that count; none: all do. */
  readonly counted: readonly string[];
  /** A row that begins so, after the headings, ends the table: sums below it are no lines. */
  readonly endsAt: readonly string[];
}

export interface BankFormatEvent {
  readonly type: 'BankFormatDefined' | 'BankFormatChanged';
  readonly eventId: string;
  readonly at: Instant;
  readonly bankFormat: BankFormat;
}

export const evolveBankFormat = (_state: BankFormat | undefined, { bankFormat }: BankFormatEvent): BankFormat =>
  bankFormat;

/** What is missing in a mapping, or undefined. */
const fault = ({ columns, incoming }: Pick<BankFormat, 'columns' | 'incoming'>): Decision<never> | undefined => {
  const { day, amount, credit, debit, direction } = columns;
  const oneAmount = amount !== undefined && credit === undefined && debit === undefined;
  const twoAmounts = amount === undefined && credit !== undefined;
  if (day === undefined || !(oneAmount || twoAmounts)) return refuse('billing.bank-format-incomplete-invalid', {});
  if ((direction !== undefined) !== incoming.length > 0 || (direction !== undefined && !oneAmount))
    return refuse('billing.bank-format-direction-invalid', {});
  return undefined;
};

export const defineBankFormat = (
  sameName: BankFormat | undefined,
  { format, at, eventId }: Recording & { readonly format: BankFormat },
): Decision<BankFormatEvent> => {
  if (sameName !== undefined) return refuse('billing.bank-format-taken', { name: format.name });
  return fault(format) ?? accept({ type: 'BankFormatDefined', eventId, at, bankFormat: format });
};

/** Other headings or words: a bank changes its files. The account stays what it was. */
export const changeBankFormat = (
  before: BankFormat,
  {
    changes,
    at,
    eventId,
  }: Recording & { readonly changes: Partial<Omit<BankFormat, 'id' | 'propertyId' | 'account'>> },
): Decision<BankFormatEvent> => {
  const bankFormat = { ...before, ...changes };
  return fault(bankFormat) ?? accept({ type: 'BankFormatChanged', eventId, at, bankFormat });
};
