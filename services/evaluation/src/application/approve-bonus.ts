import type { Acting, Outcome } from '@goldkey/kernel';
import { approveBonus } from '../domain/bonus/decide.js';
import type { BonusRecord, BonusStore, StaffReader } from './bonus-ports.js';
import { peopleOfBonus } from './department-people.js';
import type { Clock } from './ports.js';

/** Approves the shares of a department's bonus: the next publication shows them. */
export class ApproveBonus {
  constructor(
    private readonly bonuses: BonusStore,
    private readonly staff: StaffReader,
    private readonly clock: Clock,
  ) {}

  async run({
    bonusId,
    expectedVersion,
    ...command
  }: Acting & {
    readonly bonusId: string;
    readonly expectedVersion?: number;
  }): Promise<Outcome<BonusRecord>> {
    const at = this.clock.now();
    const people = await peopleOfBonus({ bonuses: this.bonuses, staff: this.staff }, bonusId, at);
    if (!people.accepted) return people;
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) =>
      approveBonus(bonus, { ...command, at }, people.value),
    );
  }
}
