import { type Outcome, refused } from '@goldkey/kernel';
import type { RunScope } from '../../domain/run/run.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Directory, FeeItemStore } from '../ports.js';
import type { RunPreview, RunStore } from '../run-ports.js';
import { withCountedCosts } from './counted-costs.js';

/** What a run would bill, beside the month before. Nothing is kept. */
export class PreviewRun {
  constructor(
    private readonly runs: RunStore,
    private readonly feeItems: FeeItemStore,
    private readonly mainMeters: Pick<MainMeterStore, 'counted'>,
    private readonly directory: Directory,
  ) {}

  async run(scope: RunScope): Promise<Outcome<RunPreview>> {
    const { propertyId, feeItemIds } = scope;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const known = await this.feeItems.find(propertyId, feeItemIds);
    const missing = feeItemIds.find((id) => !known.some((item) => item.id === id));
    if (missing !== undefined) return refused('billing.fee-item-not-found', { id: missing });
    const whole = await withCountedCosts(scope, known, this.mainMeters);
    return whole.accepted ? { accepted: true, value: await this.runs.preview(whole.value) } : whole;
  }
}
