import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { payAdvance, type UtilityAdvance } from '../../domain/advance/advance.js';
import type { Directory, Kept } from '../ports.js';
import type { AdvanceStore } from '../report-ports.js';

export interface PayAdvanceCommand
  extends Pick<UtilityAdvance, 'propertyId' | 'utility' | 'amount' | 'periodEnd' | 'supplier'> {
  readonly at?: Instant;
}

/** The property pays a utility on behalf of its owners. */
export class PayAdvance {
  constructor(
    private readonly advances: AdvanceStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: PayAdvanceCommand): Promise<Kept<UtilityAdvance>> {
    if ((await this.directory.property(said.propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId: said.propertyId });
    const advance = { ...said, id: this.recorder.newId() };
    return this.advances.pay(payAdvance(undefined, { ...this.recorder.recording(at), advance }));
  }
}
