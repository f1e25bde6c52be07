import { type Month, type Recorder, refused } from '@goldkey/kernel';
import { type CollectionTarget, setTarget } from '../../domain/period/period.js';
import type { Standing } from '../authority-ports.js';
import type { Directory, Kept, PeriodStore } from '../ports.js';

/** What a property is to collect of a month's charges. */
export class SetTarget {
  constructor(
    private readonly periods: PeriodStore,
    private readonly directory: Directory,
    private readonly standing: Pick<Standing, 'level'>,
    private readonly recorder: Recorder,
  ) {}

  async run(said: {
    readonly propertyId: string;
    readonly month: Month;
    readonly target: string;
  }): Promise<Kept<CollectionTarget>> {
    const property = await this.directory.property(said.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: said.propertyId });
    const { timeZone } = property;
    const recording = this.recorder.recording(undefined);
    return this.periods.setTarget(said, (standing) =>
      setTarget(standing, { ...said, ...recording, timeZone, level: this.standing.level() }),
    );
  }
}
