import { type Day, type Instant, monthOf, type Recorder, refused } from '@goldkey/kernel';
import { recordUsage, type Usage } from '../../domain/household/usage.js';
import type { Directory, FeeItemStore, Kept, UsageStore } from '../ports.js';

export interface RecordUsageCommand extends Pick<Usage, 'householdId' | 'feeItemId' | 'quantity' | 'note'> {
  readonly day: Day;
  readonly at?: Instant;
}

/** A household used what is paid per use; it is charged with the month of the day. */
export class RecordUsage {
  constructor(
    private readonly usages: UsageStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ day, at, ...said }: RecordUsageCommand): Promise<Kept<Usage>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const { propertyId } = household;
    const [feeItem] = await this.feeItems.find(propertyId, [said.feeItemId]);
    if (feeItem === undefined) return refused('billing.fee-item-not-found', { id: said.feeItemId });
    if (feeItem.basis !== 'per-use') return refused('billing.not-per-use-invalid', { code: feeItem.code });
    const span = { from: day, until: day, chargeMonth: monthOf(day) };
    const usage: Usage = { ...said, ...span, id: this.recorder.newId(), propertyId, source: 'hand' };
    return this.usages.record(recordUsage(undefined, { ...this.recorder.recording(at), usage }));
  }
}
