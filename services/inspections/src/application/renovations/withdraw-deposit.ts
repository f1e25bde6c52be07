import type { Recorder } from '@goldkey/kernel';
import type { Renovation } from '../../domain/renovation/renovation.js';
import { withdrawDeposit, withdrawDepositReturn } from '../../domain/renovation/take-back.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface WithdrawDepositCommand extends Target {
  /** What was written down by mistake: that it came in, or that it went back. */
  readonly what: 'taken' | 'returned';
  readonly reason: string;
}

/** A renovation's deposit was not taken, or not returned, as it was written down; another person says so. */
export class WithdrawDeposit {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, what, reason }: WithdrawDepositCommand): Promise<Kept<Renovation>> {
    const command = { reason, ...this.self.acting(), ...this.recorder.recording(undefined) };
    const withdraw = what === 'taken' ? withdrawDeposit : withdrawDepositReturn;
    return this.renovations.change({ id, expectedVersion }, (known) => withdraw(known, command));
  }
}
