import { dayOf, GROUP_ZONE, type Instant, type Recorder } from '@goldkey/kernel';
import { withdrawRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { CallersRoles } from '../oversight-ports.js';
import type { Kept, Target } from '../ports.js';

export interface WithdrawRenovationCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A renovation is not made, or was entered by mistake: it counts no more. */
export class WithdrawRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly caller: Pick<CallersRoles, 'mayForQuality'>,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawRenovationCommand): Promise<Kept<Renovation>> {
    const command = {
      reason,
      isOfQuality: this.caller.mayForQuality(),
      dayOf: (instant: Instant) => dayOf(instant, GROUP_ZONE),
      ...this.recorder.recording(at),
    };
    return this.renovations.change({ id, expectedVersion }, (known) => withdrawRenovation(known, command));
  }
}
