import type { Day, Decision, Month } from '@goldkey/kernel';
import type { AccountMap, AccountMapEvent } from '../domain/account-map/account-map.js';
import type { Invoice, InvoiceEvent, Issuing } from '../domain/invoice/invoice.js';
import type { InvoiceKind, InvoiceRange, InvoiceRangeEvent } from '../domain/invoice/invoice-range.js';
import type { PaidCharge } from '../domain/payment/payment.js';
import type { Tax, TaxDuty, TaxDutyEvent } from '../domain/tax-return/tax-return.js';
import type { BookedSum } from '../domain/voucher/voucher.js';
import type { Household, Kept, Target } from './ports.js';

export interface AccountMapStore {
  set(
    propertyId: string,
    decide: (standing: {
      readonly latest: AccountMap | undefined;
      readonly closed: ReadonlySet<Month>;
    }) => Decision<AccountMapEvent>,
  ): Promise<Kept<AccountMap>>;
  /** All versions of the property. */
  of(propertyId: string): Promise<readonly AccountMap[]>;
}

export interface ChargesOfPayment {
  readonly householdId: string;
  readonly chargeIds: readonly string[];
  readonly paid: readonly PaidCharge[];
}

export interface InvoiceStore {
  /** Refused with `billing.range-overlaps` where the company has one of the numbers already, at whatever property. */
  openRange(decision: Decision<InvoiceRangeEvent>): Promise<Kept<InvoiceRange>>;
  /** What a payment paid of each charge, for an invoice of that. */
  chargesOfPayment(paymentId: string): Promise<ChargesOfPayment | undefined>;
  /** Two who issue for one property and kind take their numbers one after the other; invoice and number are one transaction. */
  issue(
    household: Household,
    kind: InvoiceKind,
    day: Day,
    decide: (standing: Issuing) => Decision<InvoiceEvent>,
    paymentId?: string,
  ): Promise<Kept<Invoice>>;
  void(
    target: Target,
    decide: (standing: { readonly invoice: Invoice; readonly filed: boolean }) => Decision<InvoiceEvent>,
  ): Promise<Kept<Invoice>>;
  /** Answers the red letter. */
  reverse(
    target: Target,
    decide: (standing: {
      readonly invoice: Invoice;
      readonly range: InvoiceRange | undefined;
    }) => Decision<InvoiceEvent>,
  ): Promise<Kept<Invoice>>;
}

export interface TaxDutyStore {
  register(
    key: { readonly propertyId: string; readonly tax: Tax },
    decide: (sameTax: TaxDuty | undefined) => Decision<TaxDutyEvent>,
  ): Promise<Kept<TaxDuty>>;
  change(target: Target, decide: (duty: TaxDuty) => Decision<TaxDutyEvent>): Promise<Kept<TaxDuty>>;
  /** The property of a duty in the caller's scope. */
  propertyOf(id: string): Promise<string | undefined>;
  of(propertyId: string): Promise<readonly TaxDuty[]>;
}

export interface BookedSums {
  /** What was booked in the month, by day, reason, account, fee item and side; and whether the month is closed. */
  of(
    propertyId: string,
    month: Month,
    timeZone: string,
  ): Promise<{ readonly sums: readonly BookedSum[]; readonly isClosed: boolean }>;
}
