import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import type { Meter } from '../../domain/meter/meter.js';
import { installMeter } from '../../domain/meter/read.js';
import type { MeterStore } from '../meter-ports.js';
import type { Directory, FeeItemStore, Kept } from '../ports.js';

export interface InstallMeterCommand
  extends Pick<Meter, 'householdId' | 'feeItemId' | 'code' | 'digits' | 'factor' | 'installedOn'> {
  readonly value: string;
  readonly at?: Instant;
}

/** A meter begins to count for a household. */
export class InstallMeter {
  constructor(
    private readonly meters: MeterStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ value, at, ...said }: InstallMeterCommand): Promise<Kept<Meter>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const { propertyId } = household;
    const [feeItem] = await this.feeItems.find(propertyId, [said.feeItemId]);
    if (feeItem === undefined) return refused('billing.fee-item-not-found', { id: said.feeItemId });
    if (feeItem.basis !== 'metered') return refused('billing.not-metered-invalid', { code: feeItem.code });
    const meter = { ...said, id: this.recorder.newId(), propertyId };
    const recording = this.recorder.recording(at);
    return this.meters.install(meter, (sameCode) => installMeter(sameCode, { ...recording, meter, value }));
  }
}
