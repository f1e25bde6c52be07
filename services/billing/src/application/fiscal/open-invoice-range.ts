import { type Recorder, refused } from '@goldkey/kernel';
import { type InvoiceRange, openInvoiceRange } from '../../domain/invoice/invoice-range.js';
import type { InvoiceStore } from '../fiscal-ports.js';
import type { Directory, Kept } from '../ports.js';

/** Numbers that the tax office gave are entered. */
export class OpenInvoiceRange {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Omit<InvoiceRange, 'id' | 'next'>): Promise<Kept<InvoiceRange>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const range = { ...said, id: this.recorder.newId() };
    return this.invoices.openRange(openInvoiceRange(undefined, { ...this.recorder.recording(undefined), range }));
  }
}
