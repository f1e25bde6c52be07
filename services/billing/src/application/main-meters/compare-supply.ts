import type { Month } from '@goldkey/kernel';
import { compareSupply, type SupplyCompared } from '../../domain/main-meter/comparison.js';
import type { MainMeterStore } from '../main-meter-ports.js';

export interface CompareSupplyQuestion {
  readonly month: Month;
  /** Absent: all that the caller may see. */
  readonly propertyIds?: readonly string[];
}

/** What main meters counted in a month against the meters below them. */
export class CompareSupply {
  constructor(private readonly mainMeters: MainMeterStore) {}

  async run({ month, propertyIds }: CompareSupplyQuestion): Promise<readonly SupplyCompared[]> {
    return (await this.mainMeters.counted(month, propertyIds)).map(compareSupply);
  }
}
