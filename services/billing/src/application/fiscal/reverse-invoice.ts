import { dayOf, type Recorder } from '@goldkey/kernel';
import { type Invoice, reverseInvoice } from '../../domain/invoice/invoice.js';
import type { InvoiceStore } from '../fiscal-ports.js';
import type { Kept, Self, Target } from '../ports.js';

const TAX_ZONE = 'Asia/Shanghai';

/** An invoice of an earlier month is taken back by a red letter, which has a number of its own. */
export class ReverseInvoice {
  constructor(
    private readonly invoices: InvoiceStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Invoice>> {
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, TAX_ZONE);
    const red = { id: this.recorder.newId(), redEventId: this.recorder.newId() };
    const who = { by: this.self.id(), byName: this.self.name() };
    return this.invoices.reverse(target, (standing) =>
      reverseInvoice(standing, { ...recording, ...red, ...who, today, reason }),
    );
  }
}
