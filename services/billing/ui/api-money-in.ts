import { BASE, type Means } from './api.js';
import type { BadRow, Proposal } from './gen/answers.js';

export type { BadRow, Proposal } from './gen/answers.js';

/** What comes in from outside: services/billing/src/adapters/in/http/bank and …/online. Money is decimal yuan as text. */
export const BANK_FORMATS = `${BASE}/bank-formats`;
export const BANK_FILES = `${BASE}/bank-files`;
export const BANK_LINES = `${BASE}/bank-lines`;
export const RECONCILIATIONS = `${BASE}/reconciliations`;
export const ONLINE_PAYMENTS = `${BASE}/online-payments`;

export const bankLinePath = (id: string): string => `${BANK_LINES}/${encodeURIComponent(id)}`;

export const STATEMENT_ACCOUNTS = ['transfer', 'wechat', 'alipay', 'card'] as const satisfies readonly Means[];
export type StatementAccount = (typeof STATEMENT_ACCOUNTS)[number];
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

export interface BankFormatLine {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly account: StatementAccount;
  readonly columns: Readonly<Partial<Record<StatementField, string>>>;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly counted: readonly string[];
  readonly endsAt: readonly string[];
  readonly version: number;
}

export const CONFIDENCES = ['certain', 'likely', 'unsure'] as const;

export const BANK_LINE_STATES = ['unmatched', 'assigned', 'recognised', 'refund-due', 'returned', 'set-aside'] as const;
export type BankLineState = (typeof BANK_LINE_STATES)[number];

export interface BankLineLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly account: StatementAccount;
  readonly day: string;
  readonly amount: string;
  readonly payer?: string;
  readonly remark?: string;
  readonly reference?: string;
  readonly state: BankLineState;
  readonly proposal?: Proposal;
  readonly reason?: string;
  readonly building?: string;
  readonly room?: string;
  readonly receipt?: string;
  readonly version: number;
}

export interface BankFilePreview {
  readonly lines: number;
  readonly total: string;
  readonly matched: number;
  readonly repeated: number;
  readonly skipped: number;
  readonly badRows: number;
  readonly bad: readonly BadRow[];
  readonly items: readonly (Pick<BankLineLine, 'day' | 'amount' | 'payer' | 'remark' | 'proposal'> & {
    readonly row: number;
  })[];
}

export interface ComparedLine {
  readonly id: string;
  readonly day: string;
  readonly amount: string;
  readonly state: BankLineState;
  readonly payer?: string;
  readonly remark?: string;
  readonly reference?: string;
  readonly reason?: string;
}
export interface ComparedBooking {
  readonly id: string;
  readonly day: string;
  readonly amount: string;
  readonly kind: string;
  readonly receipt?: string;
  readonly home?: string;
}
interface ComparedPair {
  readonly line: ComparedLine;
  readonly booking: ComparedBooking;
}
export interface Comparison {
  readonly bank: string;
  readonly ledger: string;
  readonly difference: string;
  readonly matched: readonly ComparedPair[];
  readonly differing: readonly ComparedPair[];
  readonly timing: readonly ComparedPair[];
  readonly onlyBank: readonly ComparedLine[];
  readonly onlyLedger: readonly ComparedBooking[];
}

export interface ReconciliationLine {
  readonly id: string;
  readonly propertyId: string;
  readonly account: StatementAccount;
  readonly span: string;
  readonly bank: string;
  readonly ledger: string;
  readonly difference: string;
  readonly note?: string;
  readonly closedAt: string;
  readonly closerName: string;
}

export const ONLINE_STATES = ['begun', 'paid', 'failed', 'expired', 'refunded'] as const;
export interface OnlinePaymentLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly householdId: string;
  readonly building?: string;
  readonly room?: string;
  readonly means: 'wechat' | 'alipay';
  readonly amount: string;
  readonly state: (typeof ONLINE_STATES)[number];
  readonly begunAt: string;
  readonly paidAt?: string;
  readonly reference?: string;
  readonly discrepancy?: { readonly amount: string; readonly reference: string; readonly at: string };
  readonly refund?: { readonly amount: string; readonly confirmedAt?: string; readonly rejectedAt?: string };
  readonly version: number;
}
