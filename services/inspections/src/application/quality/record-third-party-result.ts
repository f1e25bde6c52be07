import { type Day, dayOf, type Recorder, refused } from '@goldkey/kernel';
import { recordThirdPartyResult } from '../../domain/third-party-result/decide.js';
import type { ThirdPartyResult } from '../../domain/third-party-result/third-party-result.js';
import type { Directory, Kept } from '../ports.js';
import type { ThirdPartyResultStore } from '../quality-ports.js';
import type { Found, RaiseFound } from '../supervision/raise-found.js';

export interface RecordThirdPartyResultCommand {
  readonly propertyId: string;
  readonly surveyor: string;
  readonly surveyedOn: Day;
  readonly score?: string;
  readonly report: string;
  readonly found: readonly Found[];
}

/** An outside surveyor's result is taken in, each of its problems as a finding. */
export class RecordThirdPartyResult {
  constructor(
    private readonly results: ThirdPartyResultStore,
    private readonly raiseFound: RaiseFound,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ found, ...said }: RecordThirdPartyResultCommand): Promise<Kept<ThirdPartyResult>> {
    const { propertyId } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const recording = this.recorder.recording(undefined);
    const raised = await this.raiseFound.run({ propertyId, source: 'third-party', at: recording.at }, found);
    if (!raised.accepted) return raised;
    const bottomLines = found.filter(({ bottomLine }) => bottomLine === true).length;
    const result = { ...said, id: this.recorder.newId(), findings: raised.value, bottomLines };
    const today = dayOf(recording.now, property.timeZone);
    return this.results.add(recordThirdPartyResult(undefined, { ...recording, result, today }));
  }
}
