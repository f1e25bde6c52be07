import { type Recorder, refused } from '@goldkey/kernel';
import { setLimits } from '../../domain/limits/decide.js';
import type { SupervisionLimits } from '../../domain/limits/limits.js';
import type { Directory, Kept } from '../ports.js';
import type { LimitsStore } from '../supervision-ports.js';

export interface SetSupervisionLimitsCommand extends Omit<SupervisionLimits, 'id'> {
  readonly expectedVersion?: number;
}

/** By what supervision is reckoned in a property is set anew. */
export class SetSupervisionLimits {
  constructor(
    private readonly limits: LimitsStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ expectedVersion, ...said }: SetSupervisionLimitsCommand): Promise<Kept<SupervisionLimits>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const command = { ...this.recorder.recording(undefined), limits: { id: propertyId, ...said } };
    return this.limits.set({ propertyId, expectedVersion }, (known) => setLimits(known, command));
  }
}
