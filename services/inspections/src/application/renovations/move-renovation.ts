import { type Day, dayOf, GROUP_ZONE, type Instant, type Recorder } from '@goldkey/kernel';
import type { Renovation } from '../../domain/renovation/renovation.js';
import { moveRenovation } from '../../domain/renovation/take-back.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { CallersRoles } from '../oversight-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface MoveRenovationCommand extends Target {
  readonly until: Day;
  readonly reason: string;
}

/** A renovation that runs ends on another day than was approved. */
export class MoveRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly directory: Pick<Directory, 'property'>,
    private readonly self: Pick<Self, 'acting'> & Pick<CallersRoles, 'mayForQuality'>,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, until, reason }: MoveRenovationCommand): Promise<Kept<Renovation>> {
    const known = await this.renovations.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    const zone = property?.timeZone ?? GROUP_ZONE;
    const command = {
      ...{ until, reason, isOfQuality: this.self.mayForQuality() },
      dayOf: (instant: Instant) => dayOf(instant, zone),
      retelling: { takesBackBy: this.recorder.newId(), toldBy: this.recorder.newId() },
      ...this.self.acting(),
      ...this.recorder.recording(undefined),
    };
    return this.renovations.change({ id, expectedVersion }, (renovation) => moveRenovation(renovation, command));
  }
}
