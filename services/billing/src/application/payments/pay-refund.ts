import { dayOf, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import { payRefund, type Refund } from '../../domain/refund/refund.js';
import type { RefundStore } from '../payment-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

/** An approved refund is paid out. */
export class PayRefund {
  constructor(
    private readonly refunds: RefundStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target): Promise<Kept<Refund>> {
    const recording = this.recorder.recording(undefined);
    const by = this.self.id();
    const month = async (propertyId: string): Promise<Month> => {
      const property = await this.directory.property(propertyId);
      return monthOf(dayOf(recording.at, property?.timeZone ?? 'Asia/Shanghai'));
    };
    const booking = { entryId: this.recorder.newId(), month, at: recording.at, by };
    return this.refunds.pay(target, booking, (standing) => payRefund(standing, { ...recording, by }));
  }
}
