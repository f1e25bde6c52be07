import type { Acting, Outcome } from '@goldkey/kernel';
import { returnBonus } from '../domain/bonus/decide.js';
import type { BonusRecord, BonusStore } from './bonus-ports.js';
import type { Clock } from './ports.js';

/** Sends the shares of a department's bonus back to its head, with why. */
export class ReturnBonus {
  constructor(
    private readonly bonuses: BonusStore,
    private readonly clock: Clock,
  ) {}

  run({
    bonusId,
    expectedVersion,
    ...command
  }: Acting & {
    readonly bonusId: string;
    readonly reason: string;
    readonly expectedVersion?: number;
  }): Promise<Outcome<BonusRecord>> {
    const at = this.clock.now();
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) => returnBonus(bonus, { ...command, at }));
  }
}
