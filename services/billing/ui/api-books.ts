import type { Kept } from '@goldkey/ui';
import type { Means } from './api.js';
import type { Level } from './api-authority.js';
import type { VoucherLine as VoucherLineRow } from './gen/answers.js';

export type { VoucherLine as VoucherLineRow } from './gen/answers.js';

/** What the service answers about invoices, taxes, vouchers, and what households agreed to. */

export interface Listed<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

interface Company {
  readonly name: string;
  readonly taxId: string;
}
export interface IncomeAccount {
  readonly account: string;
  readonly taxRate: string;
  readonly taxCode?: string;
}
export interface AccountMapLine extends Kept {
  readonly from: string;
  readonly company: Company;
  readonly accounts: Readonly<Record<string, string>>;
  readonly outputTax: string;
  readonly feeItems: Readonly<Record<string, IncomeAccount>>;
  readonly otherIncome: IncomeAccount;
}

type InvoiceKind = 'general' | 'special' | 'electronic';
export interface InvoiceRangeRow extends Kept {
  readonly kind: InvoiceKind;
  readonly company: Company;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly next: number;
}
export interface InvoiceLineRow {
  readonly chargeId: string;
  readonly name: string;
  readonly taxRate: string;
  readonly net: string;
  readonly tax: string;
}
export interface InvoiceRow extends Kept {
  readonly building?: string;
  readonly room?: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly company: Company;
  readonly buyer: { readonly name: string; readonly taxId?: string };
  readonly lines: readonly InvoiceLineRow[];
  readonly net: string;
  readonly tax: string;
  readonly amount: string;
  readonly issuedOn: string;
  readonly issuerName: string;
  readonly state: 'issued' | 'voided' | 'reversed' | 'red-letter';
  readonly redOf?: { readonly number: string };
  readonly redBy?: { readonly number: string };
  readonly reason?: string;
}

type Tax = 'vat' | 'surtax' | 'income-tax' | 'stamp-tax' | 'property-tax';
export interface TaxDutyRow extends Kept {
  readonly tax: Tax;
}
export interface TaxDueRow {
  readonly dutyId: string;
  readonly tax: Tax;
  readonly period: string;
  readonly dueOn: string;
  readonly state: 'ahead' | 'due' | 'late' | 'filed';
  readonly filed?: { readonly reference: string; readonly amount: string; readonly late: boolean };
}
export interface VoucherRow {
  readonly number: number;
  readonly day: string;
  readonly reason:
    | 'bill'
    | 'late-fee'
    | 'reversal'
    | 'waiver'
    | 'payment'
    | 'rebooking'
    | 'credit-use'
    | 'refund'
    | 'write-off'
    | 'order-charge'
    | 'order-return'
    | 'banking';
  readonly lines: readonly VoucherLineRow[];
}
export interface MonthsVouchers {
  readonly month: string;
  readonly isFinal: boolean;
  readonly sha256: string;
  readonly vouchers: readonly VoucherRow[];
}

/** What holds for a household from a day to a day. */
export interface SpanRow extends Kept {
  readonly building?: string;
  readonly room?: string;
  readonly feeItemId?: string;
  readonly quantity?: string;
  readonly heads?: number;
  readonly from: string;
  readonly until?: string;
  readonly withdrawn?: { readonly reason: string };
}
export interface UsageRow extends Kept {
  readonly building?: string;
  readonly room?: string;
  readonly feeItemId: string;
  readonly quantity: string;
  readonly chargeMonth: string;
  readonly from: string;
  readonly until: string;
  readonly source: 'hand' | 'meter' | 'estimate' | 'late' | 'order';
  readonly note?: string;
  readonly withdrawn?: { readonly reason: string };
}
export interface RefundRow extends Kept {
  readonly building?: string;
  readonly room?: string;
  readonly amount: string;
  readonly means: Means;
  readonly reason: string;
  readonly state: 'requested' | 'approved' | 'refused' | 'paid';
  readonly decisionNote?: string;
  readonly level: Level;
}

/** Arrears that a household pays in parts. */
export interface InstalmentPlanLine extends Kept {
  readonly building?: string;
  readonly room?: string;
  readonly amount: string;
  readonly parts: readonly { readonly dueOn: string; readonly amount: string }[];
  /** Yuan that came of it, and that should have come by today. */
  readonly paid: string;
  readonly due: string;
  readonly agreedOn: string;
  readonly agreedWith: string;
  readonly proposerName: string;
  readonly note?: string;
  readonly endReason?: string;
  readonly state: 'proposed' | 'agreed' | 'refused' | 'broken' | 'kept' | 'ended';
}
