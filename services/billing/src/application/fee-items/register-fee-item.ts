import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { registerFeeItem } from '../../domain/fee-item/decide.js';
import type { FeeItem } from '../../domain/fee-item/fee-item.js';
import type { Directory, FeeItemStore, Kept } from '../ports.js';

export interface RegisterFeeItemCommand extends Omit<FeeItem, 'id'> {
  readonly at?: Instant;
}

/** A fee item enters the register of a property, with its first tariff. */
export class RegisterFeeItem {
  constructor(
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...rest }: RegisterFeeItemCommand): Promise<Kept<FeeItem>> {
    const { propertyId } = rest;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const wrong = await this.#refuseShares(rest);
    if (wrong !== undefined) return wrong;
    const recording = this.recorder.recording(at);
    const feeItem = { ...rest, id: this.recorder.newId() };
    return this.feeItems.register(feeItem, (sameCode) => registerFeeItem(sameCode, { ...recording, feeItem }));
  }

  /** What is shared is of a metered fee item of the property. */
  async #refuseShares({ propertyId, shares }: RegisterFeeItemCommand) {
    if (shares === undefined) return undefined;
    const [metered] = await this.feeItems.find(propertyId, [shares.feeItemId]);
    if (metered === undefined) return refused('billing.fee-item-not-found', { id: shares.feeItemId });
    return metered.basis === 'metered' ? undefined : refused('billing.not-metered-invalid', { code: metered.code });
  }
}
