import type { Recorder } from '@goldkey/kernel';
import type { Renovation } from '../../domain/renovation/renovation.js';
import { withdrawAcceptance } from '../../domain/renovation/take-back.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface WithdrawAcceptanceCommand extends Target {
  readonly reason: string;
}

/** A renovation was accepted by mistake: it runs as before, and another person says so. */
export class WithdrawAcceptance {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, reason }: WithdrawAcceptanceCommand): Promise<Kept<Renovation>> {
    const retelling = { takesBackBy: this.recorder.newId(), toldBy: this.recorder.newId() };
    const command = { reason, retelling, ...this.self.acting(), ...this.recorder.recording(undefined) };
    return this.renovations.change({ id, expectedVersion }, (known) => withdrawAcceptance(known, command));
  }
}
