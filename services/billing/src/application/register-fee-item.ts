import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { registerFeeItem } from '../domain/fee-item/decide.js';
import type { FeeItem } from '../domain/fee-item/fee-item.js';
import type { FeeItemStore, Kept, Reach } from './ports.js';

export interface RegisterFeeItemCommand {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly at?: Instant;
}

/** A fee item enters the register of a property. */
export class RegisterFeeItem {
  constructor(
    private readonly feeItems: FeeItemStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...rest }: RegisterFeeItemCommand): Promise<Kept<FeeItem>> {
    const { propertyId } = rest;
    if (!this.reach.includes(propertyId)) return refused('billing.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const feeItem = { ...rest, id: this.recorder.newId() };
    return this.feeItems.register(feeItem, (sameCode) => registerFeeItem(sameCode, { ...recording, feeItem }));
  }
}
