import { dayOf, monthOf, type Recorder, refused } from '@goldkey/kernel';
import { type BillingRun, issueRun, type RunScope, type RunTotals } from '../../domain/run/run.js';
import type { MainMeterStore } from '../main-meter-ports.js';
import type { Directory, FeeItemStore, Kept, Self } from '../ports.js';
import type { RunStore } from '../run-ports.js';
import { withCountedCosts } from './counted-costs.js';

/** What was previewed is issued: the bills are made at once, and become owed part by part (ADR 0049). */
export class IssueRun {
  constructor(
    private readonly runs: RunStore,
    private readonly feeItems: FeeItemStore,
    private readonly mainMeters: Pick<MainMeterStore, 'counted'>,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ expected, ...said }: RunScope & { readonly expected: RunTotals }): Promise<Kept<BillingRun>> {
    const property = await this.directory.property(said.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: said.propertyId });
    const feeItems = await this.feeItems.find(said.propertyId, said.feeItemIds);
    const whole = await withCountedCosts(said, feeItems, this.mainMeters);
    if (!whole.accepted) return whole;
    const scope = whole.value;
    const recording = this.recorder.recording(undefined);
    const by = this.self.id();
    const month = monthOf(dayOf(recording.at, property.timeZone));
    const booking = { entryId: this.recorder.newId(), month, at: recording.at, by };
    const id = this.recorder.newId();
    return this.runs.issue(id, scope, booking, (made) =>
      issueRun(made, { ...recording, id, scope, expected, by, bookedIn: month }),
    );
  }
}
