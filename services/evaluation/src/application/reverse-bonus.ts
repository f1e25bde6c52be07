import type { Acting, Outcome } from '@goldkey/kernel';
import { reverseBonus } from '../domain/bonus/decide.js';
import type { BonusRecord, BonusStore } from './bonus-ports.js';
import type { Clock } from './ports.js';

/** Takes a department's bonus back, with why; what was published of it is taken back by the next publication. */
export class ReverseBonus {
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
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) => reverseBonus(bonus, { ...command, at }));
  }
}
