import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { type WalkFullCoverage as Walk, walkFullCoverage } from '../../domain/full-coverage/decide.js';
import type { FullCoverage } from '../../domain/full-coverage/full-coverage.js';
import type { Directory, Kept, Target } from '../ports.js';
import type { FullCoverageStore } from '../supervision-ports.js';
import type { Found, RaiseFound } from './raise-found.js';

export interface WalkFullCoverageCommand extends Target {
  readonly propertyId: string;
  readonly seen: Walk['seen'];
  readonly found: readonly Found[];
  readonly at?: Instant;
}

/** Posts were looked at in the full-coverage inspection; what was wrong becomes findings of it. */
export class WalkFullCoverage {
  constructor(
    private readonly inspections: FullCoverageStore,
    private readonly raiseFound: RaiseFound,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({
    id,
    expectedVersion,
    propertyId,
    seen,
    found,
    at,
  }: WalkFullCoverageCommand): Promise<Kept<FullCoverage>> {
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const raised = await this.raiseFound.run({ propertyId, source: 'full-coverage', at: recording.at }, found);
    if (!raised.accepted) return raised;
    const command = { ...recording, seen, findings: raised.value };
    return this.inspections.change({ id, expectedVersion }, (known) => walkFullCoverage(known, command));
  }
}
