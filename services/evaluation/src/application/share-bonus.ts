import type { Outcome } from '@goldkey/kernel';
import type { BonusShare } from '../domain/bonus/bonus.js';
import { shareBonus } from '../domain/bonus/decide.js';
import type { BonusRecord, BonusStore, StaffReader } from './bonus-ports.js';
import { peopleOfBonus } from './department-people.js';
import type { Clock } from './ports.js';

/** The department's head writes down who gets how much of its bonus; a draft until it is submitted. */
export class ShareBonus {
  constructor(
    private readonly bonuses: BonusStore,
    private readonly staff: StaffReader,
    private readonly clock: Clock,
  ) {}

  async run({
    bonusId,
    expectedVersion,
    ...command
  }: {
    readonly bonusId: string;
    readonly by: string;
    readonly expectedVersion?: number;
    readonly shares: readonly BonusShare[];
  }): Promise<Outcome<BonusRecord>> {
    const at = this.clock.now();
    const people = await peopleOfBonus({ bonuses: this.bonuses, staff: this.staff }, bonusId, at);
    if (!people.accepted) return people;
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) =>
      shareBonus(bonus, { ...command, at }, people.value),
    );
  }
}
