import type { Recorder } from '@goldkey/kernel';
import { type Subscription, withdrawSpan } from '../../domain/household/span.js';
import type { Kept, Self, SubscriptionStore, Target } from '../ports.js';

/** A subscription that was entered wrongly is taken back, once the bills of it are. */
export class WithdrawSubscription {
  constructor(
    private readonly subscriptions: SubscriptionStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Subscription>> {
    const recording = this.recorder.recording(undefined);
    const said = { ...recording, reason, by: this.self.id(), byName: this.self.name() };
    return this.subscriptions.withdraw(target, (span, billed) =>
      withdrawSpan<Subscription>('SubscriptionWithdrawn')(span, { ...said, ...(billed !== undefined && { billed }) }),
    );
  }
}
