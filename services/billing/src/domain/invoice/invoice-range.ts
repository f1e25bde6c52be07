import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';

export const INVOICE_KINDS = ['general', 'special', 'electronic'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** Numbers that the tax office gave a company for invoices of a kind, assigned to a property. */
export interface InvoiceRange {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: InvoiceKind;
  readonly company: { readonly name: string; readonly taxId: string };
  /** Code of the lot, before every number; may be empty. */
  readonly prefix: string;
  /** First and last number, padded to the digits of the last. */
  readonly first: number;
  readonly last: number;
  /** The number that the next invoice takes; one above the last where all are taken. */
  readonly next: number;
}

export interface InvoiceRangeEvent {
  readonly type: 'InvoiceRangeOpened' | 'InvoiceNumberTaken';
  readonly eventId: string;
  readonly at: Instant;
  readonly invoiceRange: InvoiceRange;
}

export const evolveInvoiceRange = (_state: InvoiceRange | undefined, event: InvoiceRangeEvent): InvoiceRange =>
  event.invoiceRange;

const MOST_NUMBERS = 1_000_000;

export interface OpenInvoiceRange extends Recording {
  readonly range: Omit<InvoiceRange, 'next'>;
}

/** That it meets no other range of the company the store holds, for it may lie at another property. */
export const openInvoiceRange = (
  _none: undefined,
  { range, eventId, at }: OpenInvoiceRange,
): Decision<InvoiceRangeEvent> => {
  const { first, last } = range;
  if (last < first || last - first >= MOST_NUMBERS) return refuse('billing.range-reversed-invalid', {});
  return accept({ type: 'InvoiceRangeOpened', eventId, at, invoiceRange: { ...range, next: first } });
};

/** The number as it is printed. */
export const numberOf = ({ prefix, last }: Pick<InvoiceRange, 'prefix' | 'last'>, number: number): string =>
  `${prefix}${String(number).padStart(String(last).length, '0')}`;

/** The next number, and the range after it; refused where all are taken. */
export const takeNumber = (
  range: InvoiceRange | undefined,
): { readonly number: string; readonly after: InvoiceRange } | Decision<never> => {
  if (range === undefined || range.next > range.last) return refuse('billing.no-invoice-number', {});
  return { number: numberOf(range, range.next), after: { ...range, next: range.next + 1 } };
};
