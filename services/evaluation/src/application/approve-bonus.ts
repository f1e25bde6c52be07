import { type Outcome, refuse } from '@goldkey/kernel';
import { approveBonus } from '../domain/bonus/decide.js';
import type { BonusRecord, BonusStore, StaffReader } from './bonus-ports.js';
import { peopleOf } from './department-people.js';
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
  }: {
    readonly bonusId: string;
    readonly by: string;
    readonly expectedVersion?: number;
  }): Promise<Outcome<BonusRecord>> {
    const found = await this.bonuses.find(bonusId);
    if (!found) return refuse('evaluation.bonus-not-found', { bonusId });
    const { propertyId, departmentId, period } = found.state;
    const at = this.clock.now();
    const people = peopleOf(await this.staff.of(propertyId), departmentId, period, at);
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) =>
      approveBonus(bonus, { ...command, at }, people),
    );
  }
}
