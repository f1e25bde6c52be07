/** The way of a fiscal invoice, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const INVOICE_ACTS = ['void', 'reverse'] as const;
export type InvoiceAct = (typeof INVOICE_ACTS)[number];

export const INVOICE_STATES = ['issued', 'voided', 'reversed', 'red-letter'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** State → act → the state after it. A red-letter invoice is the negative one by which another was reversed. */
export const invoiceMachine: Readonly<Record<InvoiceState, Readonly<Partial<Record<InvoiceAct, InvoiceState>>>>> = {
  issued: { void: 'voided', reverse: 'reversed' },
  voided: {},
  reversed: {},
  'red-letter': {},
};

/** An invoice begins as issued, or as the red letter of another. */
export const invoiceBegins: readonly InvoiceState[] = ['issued', 'red-letter'];
