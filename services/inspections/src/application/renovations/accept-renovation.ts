import { dayOf, GROUP_ZONE, type Instant, type Recorder } from '@goldkey/kernel';
import { acceptRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface AcceptRenovationCommand extends Target {
  readonly note?: string;
  /** Why it is accepted although violations are open. */
  readonly despite?: string;
  readonly at?: Instant;
}

/** A renovation is accepted at its end (D-07), which this makes the end; with violations that are open only by a reason. */
export class AcceptRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly directory: Pick<Directory, 'property'>,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: AcceptRenovationCommand): Promise<Kept<Renovation>> {
    const openFindings = await this.renovations.openFindings(id);
    const known = await this.renovations.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    const zone = property?.timeZone ?? GROUP_ZONE;
    const command = {
      ...said,
      openFindings,
      by: this.self.id(),
      byName: this.self.name(),
      dayOf: (instant: Instant) => dayOf(instant, zone),
      retelling: { takesBackBy: this.recorder.newId(), toldBy: this.recorder.newId() },
      ...this.recorder.recording(at),
    };
    return this.renovations.change({ id, expectedVersion }, (renovation) => acceptRenovation(renovation, command));
  }
}
