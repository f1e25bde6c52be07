import { type Recorder, refused } from '@goldkey/kernel';
import { registerTaxDuty, type TaxDuty } from '../../domain/tax-return/tax-return.js';
import type { TaxDutyStore } from '../fiscal-ports.js';
import type { Directory, Kept } from '../ports.js';

/** A tax for which returns are to be filed from a month on. */
export class RegisterTaxDuty {
  constructor(
    private readonly duties: TaxDutyStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Omit<TaxDuty, 'id' | 'returns'>): Promise<Kept<TaxDuty>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const duty = { ...said, id: this.recorder.newId() };
    const recording = this.recorder.recording(undefined);
    return this.duties.register(said, (sameTax) => registerTaxDuty(sameTax, { ...recording, duty }));
  }
}
