import { dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { installMainMeter } from '../../domain/main-meter/decide.js';
import type { MainMeter } from '../../domain/main-meter/main-meter.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Directory, FeeItemStore, Kept } from '../ports.js';

export interface InstallMainMeterCommand
  extends Pick<
    MainMeter,
    'propertyId' | 'kind' | 'code' | 'place' | 'feeItemId' | 'buildings' | 'digits' | 'factor' | 'installedOn'
  > {
  readonly value: string;
  readonly at?: Instant;
}

/** The utility's meter, or one of what is used in common, begins to count. */
export class InstallMainMeter {
  constructor(
    private readonly mainMeters: MainMeterStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ value, at, ...meter }: InstallMainMeterCommand): Promise<Kept<MainMeter>> {
    const { propertyId, feeItemId } = meter;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const [feeItem] = await this.feeItems.find(propertyId, [feeItemId]);
    if (feeItem === undefined) return refused('billing.fee-item-not-found', { id: feeItemId });
    const recording = this.recorder.recording(at);
    const today = dayOf(recording.now, property.timeZone);
    const mainMeter = { ...meter, id: this.recorder.newId(), first: value };
    return this.mainMeters.install(propertyId, (others) =>
      installMainMeter(others, { ...recording, mainMeter, feeItem, today }),
    );
  }
}
