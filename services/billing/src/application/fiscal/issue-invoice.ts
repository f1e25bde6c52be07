import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import { type Invoice, issueInvoice } from '../../domain/invoice/invoice.js';
import type { PaidCharge } from '../../domain/payment/payment.js';
import type { InvoiceStore } from '../fiscal-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export type IssueInvoiceCommand = Pick<Invoice, 'kind' | 'buyer'> &
  (
    | { readonly householdId: string; readonly chargeIds: readonly string[] }
    /** For what this payment has paid, and no more. */
    | { readonly paymentId: string }
  );

interface Asked {
  readonly householdId: string;
  readonly chargeIds: readonly string[];
  readonly paid?: readonly PaidCharge[];
}

/** A household gets an invoice for what it was billed, or for what it paid. */
export class IssueInvoice {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ kind, buyer, ...said }: IssueInvoiceCommand): Promise<Kept<Invoice>> {
    const about: Asked | undefined = 'paymentId' in said ? await this.invoices.chargesOfPayment(said.paymentId) : said;
    if (about === undefined) return refused('billing.payment-not-found', {});
    const { householdId, chargeIds, paid } = about;
    const household = await this.directory.household(householdId);
    const property = household && (await this.directory.property(household.propertyId));
    if (household === undefined || property === undefined)
      return refused('billing.household-not-found', { id: householdId });
    if (chargeIds.length === 0) return refused('billing.nothing-to-invoice', {});
    const recording = this.recorder.recording(undefined);
    const issuedOn = dayOf(recording.at, property.timeZone);
    const who = { issuedBy: this.self.id(), issuerName: this.self.name() };
    const { propertyId } = household;
    const paymentId = 'paymentId' in said ? said.paymentId : undefined;
    const invoice = {
      ...{ id: this.recorder.newId(), propertyId, householdId, kind, buyer, issuedOn, ...who },
      ...(paymentId !== undefined && { paymentId }),
    };
    return this.invoices.issue(
      household,
      kind,
      issuedOn,
      (standing) => issueInvoice(standing, { ...recording, invoice, chargeIds, ...(paid && { paid }) }),
      paymentId,
    );
  }
}
