import { idsOf, type Recorder, refused } from '@goldkey/kernel';
import { type Refund, requestRefund } from '../../domain/refund/refund.js';
import type { RefundStore } from '../payment-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

/** A household asks its credit back. */
export class RequestRefund {
  constructor(
    private readonly refunds: RefundStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Pick<Refund, 'householdId' | 'amount' | 'means' | 'reason'>): Promise<Kept<Refund>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const { propertyId } = household;
    const acting = this.self.acting();
    const who = { requestedBy: acting.by, requestedAs: idsOf(acting) };
    const refund = { ...said, ...who, id: this.recorder.newId(), propertyId };
    const recording = this.recorder.recording(undefined);
    return this.refunds.request(household, (credit) => requestRefund(credit, { ...recording, refund }));
  }
}
