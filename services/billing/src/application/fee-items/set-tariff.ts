import type { Instant, Recorder } from '@goldkey/kernel';
import { setTariff } from '../../domain/fee-item/decide.js';
import type { FeeItem } from '../../domain/fee-item/fee-item.js';
import type { Tariff } from '../../domain/tariff/tariff.js';
import type { FeeItemStore, Kept, Target } from '../ports.js';

export interface SetTariffCommand extends Target {
  readonly tariff: Tariff;
  readonly at?: Instant;
}

/** A fee item costs something else from a day on. */
export class SetTariff {
  constructor(
    private readonly feeItems: FeeItemStore,
    private readonly recorder: Recorder,
  ) {}

  run({ tariff, at, ...target }: SetTariffCommand): Promise<Kept<FeeItem>> {
    const recording = this.recorder.recording(at);
    return this.feeItems.change(target, (feeItem) => setTariff(feeItem, { tariff, ...recording }));
  }
}
