import type { Instant, Recorder } from '@goldkey/kernel';
import { correctFeeItem } from '../../domain/fee-item/decide.js';
import type { FeeItem } from '../../domain/fee-item/fee-item.js';
import type { FeeItemStore, Kept, Target } from '../ports.js';

export interface CorrectFeeItemCommand extends Target {
  readonly name?: string;
  readonly at?: Instant;
}

/** What is known of a fee item is put right; who listens hears of it by the event. */
export class CorrectFeeItem {
  constructor(
    private readonly feeItems: FeeItemStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: CorrectFeeItemCommand): Promise<Kept<FeeItem>> {
    const recording = this.recorder.recording(command.at);
    return this.feeItems.change(command, (feeItem) => correctFeeItem(feeItem, { ...command, ...recording }));
  }
}
