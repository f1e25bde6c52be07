import type { Decision, Month } from '@goldkey/kernel';
import type { SupplyCounted } from '../domain/main-meter/comparison.js';
import type { MainMeter, MainMeterEvent } from '../domain/main-meter/main-meter.js';
import type { Kept, Target } from './ports.js';

export interface MainMeterStore {
  /** Decides on what the property has in use; two of a property are decided one after the other. */
  install(
    propertyId: string,
    decide: (others: readonly MainMeter[]) => Decision<MainMeterEvent>,
  ): Promise<Kept<MainMeter>>;
  change(target: Target, decide: (mainMeter: MainMeter) => Decision<MainMeterEvent>): Promise<Kept<MainMeter>>;
  /** … and beside what the property has in use, as one that is installed is. */
  reinstate(
    target: Target,
    decide: (mainMeter: MainMeter, others: readonly MainMeter[]) => Decision<MainMeterEvent>,
  ): Promise<Kept<MainMeter>>;
  /** Where a main meter of the caller's scope is. */
  propertyOf(id: string): Promise<string | undefined>;
  /** What was counted for a month in each supply area: of these properties, or of all that the caller may see. */
  counted(month: Month, propertyIds: readonly string[] | undefined): Promise<readonly SupplyCounted[]>;
}
