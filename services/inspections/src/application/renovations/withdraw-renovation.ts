import { dayOf, GROUP_ZONE, type Instant, type Recorder } from '@goldkey/kernel';
import { withdrawRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { CallersRoles } from '../oversight-ports.js';
import type { Directory, Kept, Target } from '../ports.js';

export interface WithdrawRenovationCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A renovation is not made, or was entered by mistake: it counts no more. */
export class WithdrawRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly directory: Pick<Directory, 'property'>,
    private readonly caller: Pick<CallersRoles, 'mayForQuality'>,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, reason }: WithdrawRenovationCommand): Promise<Kept<Renovation>> {
    const known = await this.renovations.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    const zone = property?.timeZone ?? GROUP_ZONE;
    const command = {
      reason,
      isOfQuality: this.caller.mayForQuality(),
      dayOf: (instant: Instant) => dayOf(instant, zone),
      ...this.recorder.recording(at),
    };
    return this.renovations.change({ id, expectedVersion }, (renovation) => withdrawRenovation(renovation, command));
  }
}
