import { dayOf, type Instant, type Month, type Recorder, refused } from '@goldkey/kernel';
import { type PointsSummary, summarisePoints } from '../../domain/points/summary.js';
import { totalsOf } from '../../domain/points/totals.js';
import type { PointsSummaryStore } from '../points-ports.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import type { RecordActs } from '../work/record-acts.js';

export interface SummarisePointsCommand {
  readonly propertyId: string;
  readonly month: Month;
  readonly note: string;
  readonly at?: Instant;
}

/** A month's staff points are summed up from its entries; the act of it is recorded with it (rulebook M-35). */
export class SummarisePoints {
  constructor(
    private readonly summaries: PointsSummaryStore,
    private readonly properties: PropertyDirectory,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, month, note, at }: SummarisePointsCommand): Promise<Kept<PointsSummary>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const [summaryId, actId] = [this.recorder.newId(), this.recorder.newId()];
    const today = dayOf(recording.at, property.zone);
    const kept = await this.summaries.summarise(propertyId, month, (standing, entries) =>
      summarisePoints(standing, {
        ...recording,
        summaryId,
        actId,
        propertyId,
        month,
        today,
        totals: totalsOf(entries),
      }),
    );
    if (!kept.accepted) return kept;
    const deed = { kind: 'points-summarised' as const, month, note };
    const [act] = await this.recordActs.run([{ actId, propertyId, deed, at: recording.at }]);
    return act?.accepted === false ? act : kept;
  }
}
