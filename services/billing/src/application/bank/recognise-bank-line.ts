import { type Recorder, refuse } from '@goldkey/kernel';
import { type BankLine, recogniseLine } from '../../domain/bank-line/bank-line.js';
import type { BookingRef } from '../../domain/bank-line/proposal.js';
import type { BankLineStore } from '../bank-ports.js';
import type { Kept, Self, Target } from '../ports.js';

/** A line tells of what our books have already: a payment at the counter or by a link, a refund. */
export class RecogniseBankLine {
  constructor(
    private readonly lines: BankLineStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ booking, ...target }: Target & { readonly booking: BookingRef }): Promise<Kept<BankLine>> {
    const recording = this.recorder.recording(undefined);
    return this.lines.recognise(target, booking, (line, known) =>
      known === undefined
        ? refuse('billing.booking-not-found', { id: booking.id })
        : recogniseLine(line, { ...recording, ...known, booking, by: this.self.id() }),
    );
  }
}
