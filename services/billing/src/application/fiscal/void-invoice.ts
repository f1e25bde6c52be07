import { dayOf, type Recorder } from '@goldkey/kernel';
import { type Invoice, voidInvoice } from '../../domain/invoice/invoice.js';
import type { InvoiceStore } from '../fiscal-ports.js';
import type { Kept, Target } from '../ports.js';

/** Invoices are of the tax office, whose days are those of China. */
const TAX_ZONE = 'Asia/Shanghai';

/** A wrong invoice of this month is voided; its number stays and says so. */
export class VoidInvoice {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Invoice>> {
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, TAX_ZONE);
    return this.invoices.void(target, (standing) => voidInvoice(standing, { ...recording, today, reason }));
  }
}
