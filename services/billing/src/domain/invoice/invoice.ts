import {
  accept,
  type Day,
  type Decision,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  monthOf,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import { type AccountMap, incomeOf } from '../account-map/account-map.js';
import { splitTax } from '../account-map/tax.js';
import type { PaidCharge } from '../payment/payment.js';
import { type InvoiceKind, type InvoiceRange, takeNumber } from './invoice-range.js';
import { type InvoiceState, invoiceMachine } from './machine.js';

/** What of a charge may still be invoiced. */
export interface InvoiceableCharge {
  readonly chargeId: string;
  readonly feeItemId: string;
  readonly name: string;
  readonly month: string;
  /** What was billed and stands, less what is invoiced. */
  readonly amount: Fen;
  /** What of it is invoiced for the payment that the next invoice is for; zero where it is for none. */
  readonly ofPayment: Fen;
}

export interface InvoiceLine {
  readonly chargeId: string;
  readonly feeItemId: string;
  /** `物业费 2026-03` */
  readonly name: string;
  readonly taxCode: string;
  readonly taxRate: string;
  /** Yuan; below zero on a red-letter invoice. */
  readonly net: string;
  readonly tax: string;
  readonly amount: string;
}

/** An invoice with a number of the tax office. Nothing on it changes; it is voided within its month, or reversed by a red letter. */
export interface Invoice {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly rangeId: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly company: { readonly name: string; readonly taxId: string };
  readonly buyer: { readonly name: string; readonly taxId?: string };
  /** The payment that it is for, where it is not for what was billed. */
  readonly paymentId?: string;
  readonly lines: readonly InvoiceLine[];
  readonly net: string;
  readonly tax: string;
  readonly amount: string;
  readonly issuedOn: Day;
  readonly issuedBy: string;
  readonly issuerName: string;
  readonly state: InvoiceState;
  /** Of a red letter: the invoice that it reverses; of a reversed one: its red letter. */
  readonly redOf?: { readonly id: string; readonly number: string };
  readonly redBy?: { readonly id: string; readonly number: string };
  readonly reason?: string;
}

export interface InvoiceEvent {
  readonly type: 'InvoiceIssued' | 'InvoiceVoided' | 'InvoiceReversed' | 'RedLetterIssued';
  readonly eventId: string;
  readonly at: Instant;
  readonly invoice: Invoice;
}

export const evolveInvoice = (_state: Invoice | undefined, { invoice }: InvoiceEvent): Invoice => invoice;

const sumOf = (lines: readonly InvoiceLine[], of: 'net' | 'tax' | 'amount'): string =>
  formatFen(fenOf(lines.reduce((sum, line) => sum + fen(line[of]), 0n)));
const totals = (lines: readonly InvoiceLine[]) => ({
  net: sumOf(lines, 'net'),
  tax: sumOf(lines, 'tax'),
  amount: sumOf(lines, 'amount'),
});

/** What of a charge this invoice is of: what may still be, and where it is for a payment no more than that one paid of it. */
const invoicedNow = (charge: InvoiceableCharge, paid: readonly PaidCharge[] | undefined): InvoiceableCharge => {
  if (paid === undefined) return charge;
  const left = fen(paid.find(({ chargeId }) => chargeId === charge.chargeId)?.amount ?? '0') - charge.ofPayment;
  return left < charge.amount ? { ...charge, amount: fenOf(left) } : charge;
};

const lineOf = (map: AccountMap, { amount, ...charge }: InvoiceableCharge): InvoiceLine => {
  const { taxRate, taxCode } = incomeOf(map, charge.feeItemId);
  const { net, tax } = splitTax(amount, taxRate);
  return {
    ...{ chargeId: charge.chargeId, feeItemId: charge.feeItemId, name: `${charge.name} ${charge.month}` },
    ...{ taxCode, taxRate, net: formatFen(net), tax: formatFen(tax), amount: formatFen(amount) },
  };
};

export interface IssueInvoice extends Recording {
  readonly invoice: Pick<
    Invoice,
    'id' | 'propertyId' | 'householdId' | 'kind' | 'buyer' | 'issuedOn' | 'issuedBy' | 'issuerName' | 'paymentId'
  >;
  readonly chargeIds: readonly string[];
  /** What the payment paid of them, where the invoice is for one. */
  readonly paid?: readonly PaidCharge[];
}

export interface Issuing {
  readonly charges: readonly InvoiceableCharge[];
  readonly map: AccountMap | undefined;
  readonly range: InvoiceRange | undefined;
}

/**
 * For what was billed and is not invoiced yet, with its tax, under the next number of the range. What of a payment is invoiced
 * already is left out; a charge that somebody chose must have something left.
 */
export const issueInvoice = (
  { charges, map, range }: Issuing,
  { invoice: said, chargeIds, paid, eventId, at }: IssueInvoice,
): Decision<InvoiceEvent> => {
  if (map === undefined) return refuse('billing.account-map-missing', { day: said.issuedOn });
  const asked = [...new Set(chargeIds)];
  const chosen = asked.flatMap((id) => charges.filter(({ chargeId, amount }) => chargeId === id && amount > 0n));
  const now = chosen.map((charge) => invoicedNow(charge, paid)).filter(({ amount }) => amount > 0n);
  const missing = asked.find((id) => !now.some(({ chargeId }) => chargeId === id));
  if (missing !== undefined && (paid === undefined || now.length === 0))
    return refuse('billing.charge-invoiced', { chargeId: missing });
  if (said.kind === 'special' && said.buyer.taxId === undefined)
    return refuse('billing.buyer-tax-id-missing-invalid', {});
  const taken = takeNumber(range);
  if (!('number' in taken)) return taken;
  if (taken.after.company.taxId !== map.company.taxId)
    return refuse('billing.range-of-other-company', { taxId: taken.after.company.taxId });
  const lines = now.map((charge) => lineOf(map, charge));
  const { id: rangeId, company } = taken.after;
  const invoice: Invoice = {
    ...said,
    rangeId,
    number: taken.number,
    company,
    lines,
    ...totals(lines),
    state: 'issued',
  };
  return accept({ type: 'InvoiceIssued', eventId, at, invoice });
};

export interface VoidInvoice extends Recording {
  readonly today: Day;
  readonly reason: string;
}

/** Only within the month in which it was issued, and before that month's return is filed; after that it takes a red letter. */
export const voidInvoice = (
  { invoice, filed }: { readonly invoice: Invoice; readonly filed: boolean },
  { today, reason, eventId, at }: VoidInvoice,
): Decision<InvoiceEvent> => {
  const state = invoiceMachine[invoice.state].void;
  if (state === undefined) return refuse('billing.invoice-state', { state: invoice.state });
  if (monthOf(today) !== monthOf(invoice.issuedOn) || filed) return refuse('billing.void-too-late', {});
  return accept({ type: 'InvoiceVoided', eventId, at, invoice: { ...invoice, state, reason } });
};

export interface ReverseInvoice extends Recording {
  readonly id: string;
  readonly redEventId: string;
  readonly today: Day;
  readonly reason: string;
  readonly by: string;
  readonly byName: string;
}

const negated = (text: string): string => formatFen(fenOf(-fen(text)));

/** A red letter: the same lines below zero, under a number of its own; what was invoiced may be invoiced again. */
export const reverseInvoice = (
  { invoice, range }: { readonly invoice: Invoice; readonly range: InvoiceRange | undefined },
  { id, redEventId, today, reason, by, byName, eventId, at }: ReverseInvoice,
): Decision<InvoiceEvent> => {
  const state = invoiceMachine[invoice.state].reverse;
  if (state === undefined) return refuse('billing.invoice-state', { state: invoice.state });
  const taken = takeNumber(range);
  if (!('number' in taken)) return taken;
  const { number, after } = taken;
  if (after.company.taxId !== invoice.company.taxId)
    return refuse('billing.range-of-other-company', { taxId: after.company.taxId });
  const lines = invoice.lines.map((line) => ({
    ...line,
    ...{ net: negated(line.net), tax: negated(line.tax), amount: negated(line.amount) },
  }));
  const { propertyId, householdId, kind, company, buyer } = invoice;
  const red: Invoice = {
    ...{ id, propertyId, householdId, kind, company, buyer, rangeId: after.id, number, lines, ...totals(lines) },
    ...{ issuedOn: today, issuedBy: by, issuerName: byName, state: 'red-letter', reason },
    redOf: { id: invoice.id, number: invoice.number },
  };
  const reversed: Invoice = { ...invoice, state, reason, redBy: { id, number } };
  return accept(
    { type: 'InvoiceReversed', eventId, at, invoice: reversed },
    { type: 'RedLetterIssued', eventId: redEventId, at, invoice: red },
  );
};
