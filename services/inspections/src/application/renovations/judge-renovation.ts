import type { Instant, Recorder } from '@goldkey/kernel';
import { approveRenovation, rejectRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface JudgeRenovationCommand extends Target {
  /** Why it may not run; absent: it may. */
  readonly refusedBecause?: string;
  readonly at?: Instant;
}

/** An application for a renovation is approved, or sent back with the reason. */
export class JudgeRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, refusedBecause: reason }: JudgeRenovationCommand): Promise<Kept<Renovation>> {
    const command = { by: this.self.id(), ...this.recorder.recording(at) };
    return this.renovations.change({ id, expectedVersion }, (known) =>
      reason === undefined ? approveRenovation(known, command) : rejectRenovation(known, { ...command, reason }),
    );
  }
}
