import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { type ClockRules, type SetClockRules as Setting, setClockRules } from '../../domain/clock/rules.js';
import type { ClockRulesStore } from '../clock-ports.js';
import type { Directory, Stored } from '../ports.js';

export interface SetClockRulesCommand extends Pick<Setting, 'propertyId' | 'hours' | 'limits'> {
  readonly expectedVersion?: number;
}

/** Sets a property's service hours and limits; clocks that run keep theirs. */
export class SetClockRules {
  constructor(
    private readonly rules: ClockRulesStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ expectedVersion, ...said }: SetClockRulesCommand): Promise<Outcome<Stored<ClockRules>>> {
    const { propertyId } = said;
    if (!(await this.directory.properties([propertyId])).has(propertyId))
      return refused('complaints.property-not-found', { propertyId });
    const command = { ...said, ...this.recorder.recording(undefined), id: this.recorder.newId() };
    return this.rules.set(propertyId, expectedVersion, (known) => setClockRules(known, command));
  }
}
