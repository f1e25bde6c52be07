import type { Recorder } from '@goldkey/kernel';
import { type Banking, withdrawBanking } from '../../domain/banking/banking.js';
import type { BankingStore } from '../banking-ports.js';
import type { Kept, Self, Target } from '../ports.js';

/** A banking that was recorded wrongly is taken back: its cash is in the safe again. */
export class WithdrawBanking {
  constructor(
    private readonly bankings: BankingStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Banking>> {
    const said = { reason, by: this.self.id(), byName: this.self.name() };
    const recording = this.recorder.recording(undefined);
    const booking = { entryId: this.recorder.newId(), by: said.by };
    return this.bankings.withdraw(target, booking, (standing) => withdrawBanking(standing, { ...recording, ...said }));
  }
}
