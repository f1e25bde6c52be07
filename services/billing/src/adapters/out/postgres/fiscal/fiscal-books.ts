import { type AccountMap, type AccountMapEvent, evolveAccountMap } from '../../../../domain/account-map/account-map.js';
import { evolveInvoice, type Invoice, type InvoiceEvent } from '../../../../domain/invoice/invoice.js';
import {
  evolveInvoiceRange,
  type InvoiceRange,
  type InvoiceRangeEvent,
  numberOf,
} from '../../../../domain/invoice/invoice-range.js';
import { evolveTaxDuty, type TaxDuty, type TaxDutyEvent } from '../../../../domain/tax-return/tax-return.js';
import { bookOf } from '../books.js';

export const accountMapBook = bookOf<AccountMap, AccountMapEvent>({
  recordKind: 'account-map',
  table: 'account_map',
  columns: { from_day: 'date' },
  row: ({ from }) => ({ from_day: from }),
  evolve: evolveAccountMap,
  remember: ({ accountMap: { from, accounts, outputTax, feeItems, otherIncome } }) => ({
    ...{ from, accounts, outputTax, feeItems, otherIncome },
  }),
  messages: () => [],
});

export const rangeBook = bookOf<InvoiceRange, InvoiceRangeEvent>({
  recordKind: 'invoice-range',
  table: 'invoice_range',
  constrained: true,
  columns: { kind: 'text', tax_id: 'text', prefix: 'text', first_no: 'bigint', last_no: 'bigint', next_no: 'bigint' },
  row: ({ kind, company, prefix, first, last, next }) => ({
    ...{ kind, tax_id: company.taxId, prefix, first_no: first, last_no: last, next_no: next },
  }),
  evolve: evolveInvoiceRange,
  remember: ({ type, invoiceRange: range }) =>
    type === 'InvoiceNumberTaken'
      ? { number: numberOf(range, range.next - 1) }
      : { kind: range.kind, first: numberOf(range, range.first), last: numberOf(range, range.last) },
  messages: () => [],
});

export const invoiceBook = bookOf<Invoice, InvoiceEvent>({
  recordKind: 'invoice',
  table: 'invoice',
  columns: {
    household_id: 'text',
    range_id: 'text',
    kind: 'text',
    number: 'text',
    issued_on: 'date',
    standing: 'text',
    amount: 'numeric',
  },
  row: ({ householdId, rangeId, kind, number, issuedOn, state, amount }) => ({
    ...{ household_id: householdId, range_id: rangeId, kind, number, issued_on: issuedOn, standing: state, amount },
  }),
  evolve: evolveInvoice,
  // The buyer's name stays out of the history.
  remember: ({ invoice: { number, kind, amount, tax, reason, redBy, redOf } }) => ({
    ...{ number, kind, amount, tax },
    ...(reason !== undefined && { reason }),
    ...(redBy !== undefined && { redBy: redBy.number }),
    ...(redOf !== undefined && { redOf: redOf.number }),
  }),
  messages: () => [],
});

export const taxDutyBook = bookOf<TaxDuty, TaxDutyEvent>({
  recordKind: 'tax-duty',
  table: 'tax_duty',
  columns: { tax: 'text' },
  row: ({ tax }) => ({ tax }),
  evolve: evolveTaxDuty,
  remember: ({ taxDuty: { tax, cadence, dueDay }, filed }) =>
    filed === undefined ? { tax, cadence, dueDay } : { tax, ...filed },
  messages: () => [],
});
