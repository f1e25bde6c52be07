import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { openSpan, type Subscription } from '../../domain/household/span.js';
import type { Directory, FeeItemStore, Kept, SubscriptionStore } from '../ports.js';

export interface OpenSubscriptionCommand extends Omit<Subscription, 'id' | 'propertyId'> {
  readonly at?: Instant;
}

/** A household uses a fee item from a day on: so many parking places, a service. */
export class OpenSubscription {
  constructor(
    private readonly subscriptions: SubscriptionStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: OpenSubscriptionCommand): Promise<Kept<Subscription>> {
    const { householdId, feeItemId } = said;
    const household = await this.directory.household(householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: householdId });
    const { propertyId } = household;
    const [feeItem] = await this.feeItems.find(propertyId, [feeItemId]);
    if (feeItem === undefined) return refused('billing.fee-item-not-found', { id: feeItemId });
    if (feeItem.audience !== 'subscribed') return refused('billing.not-subscribable-invalid', { code: feeItem.code });
    const span = { ...said, id: this.recorder.newId(), propertyId };
    const recording = this.recorder.recording(at);
    return this.subscriptions.open({ householdId, feeItemId }, (others) =>
      openSpan<Subscription>('SubscriptionStarted')(others, { span, ...recording }),
    );
  }
}
