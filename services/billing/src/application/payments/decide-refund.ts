import type { Recorder } from '@goldkey/kernel';
import { decideRefund, type Refund } from '../../domain/refund/refund.js';
import type { WeighAuthority } from '../authority/weigh-authority.js';
import type { RefundStore } from '../payment-ports.js';
import type { Decided, Kept, Self, Target } from '../ports.js';

/** A refund is approved or refused by another person than who asked for it. */
export class DecideRefund {
  constructor(
    private readonly refunds: RefundStore,
    private readonly weighAuthority: WeighAuthority,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ act, note, ...target }: Target & Decided): Promise<Kept<Refund>> {
    const recording = this.recorder.recording(undefined);
    const authority = await this.weighAuthority.run('refund', target.id, recording.at);
    const decision = { ...recording, act, note, authority, ...this.self.acting() };
    return this.refunds.change(target, (refund) => decideRefund(refund, decision));
  }
}
