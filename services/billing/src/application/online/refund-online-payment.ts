import type { Recorder } from '@goldkey/kernel';
import { type OnlinePayment, refundOnlinePayment } from '../../domain/online-payment/online-payment.js';
import type { AllOrNothing, OnlinePaymentStore } from '../online-ports.js';
import type { PayRefund } from '../payments/pay-refund.js';
import type { Kept, Target } from '../ports.js';

/**
 * An approved refund goes back the way its money came. The books say so at once; the provider is asked by the timer until it
 * answers, so a crash between the two sends nothing twice.
 */
export class RefundOnlinePayment {
  constructor(
    private readonly online: OnlinePaymentStore,
    private readonly payRefund: PayRefund,
    private readonly together: AllOrNothing,
    private readonly recorder: Recorder,
  ) {}

  run({ refundId, ...target }: Target & { readonly refundId: string }): Promise<Kept<OnlinePayment>> {
    return this.together.run(async () => {
      const paid = await this.payRefund.run({ id: refundId });
      if (!paid.accepted) return paid;
      const recording = this.recorder.recording(undefined);
      return this.online.change(target, (online) =>
        refundOnlinePayment(online, { ...recording, refund: paid.value.state }),
      );
    });
  }
}
