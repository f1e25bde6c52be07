import { dayOf, monthOf, type Recorder, refused } from '@goldkey/kernel';
import { type BillingRun, issueRun, type RunScope, type RunTotals } from '../../domain/run/run.js';
import type { Directory, Kept, Self } from '../ports.js';
import type { RunStore } from '../run-ports.js';

/** What was previewed is issued: the bills are made at once, and become owed part by part (ADR 0049). */
export class IssueRun {
  constructor(
    private readonly runs: RunStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ expected, ...scope }: RunScope & { readonly expected: RunTotals }): Promise<Kept<BillingRun>> {
    const property = await this.directory.property(scope.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: scope.propertyId });
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
