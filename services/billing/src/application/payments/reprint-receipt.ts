import type { Recorder } from '@goldkey/kernel';
import type { Payment } from '../../domain/payment/payment.js';
import { reprintReceipt } from '../../domain/payment/reprint.js';
import type { PaymentStore } from '../payment-ports.js';
import type { Kept, Target } from '../ports.js';

/** A receipt is printed once more, which is counted. */
export class ReprintReceipt {
  constructor(
    private readonly payments: PaymentStore,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target): Promise<Kept<Payment>> {
    const recording = this.recorder.recording(undefined);
    return this.payments.change(target, (payment) => reprintReceipt(payment, recording));
  }
}
