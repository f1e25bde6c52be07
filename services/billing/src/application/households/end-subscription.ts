import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { endSpan, type Subscription } from '../../domain/household/span.js';
import type { Kept, SubscriptionStore, Target } from '../ports.js';

/** A household uses a fee item until this day. */
export class EndSubscription {
  constructor(
    private readonly subscriptions: SubscriptionStore,
    private readonly recorder: Recorder,
  ) {}

  run({ until, at, ...target }: Target & { readonly until: Day; readonly at?: Instant }): Promise<Kept<Subscription>> {
    const recording = this.recorder.recording(at);
    return this.subscriptions.change(target, (span) =>
      endSpan<Subscription>('SubscriptionEnded')(span, { until, ...recording }),
    );
  }
}
