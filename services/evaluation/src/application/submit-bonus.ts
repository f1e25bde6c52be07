import { type Fen, type Outcome, refuse } from '@goldkey/kernel';
import { submitBonus } from '../domain/bonus/decide.js';
import type { AuthorityReader, BonusRecord, BonusStore, StaffReader } from './bonus-ports.js';
import { peopleOf } from './department-people.js';
import type { Clock } from './ports.js';

/** The department's head submits the shares of its bonus, within the authority of their position, and states what is kept. */
export class SubmitBonus {
  constructor(
    private readonly bonuses: BonusStore,
    private readonly staff: StaffReader,
    private readonly authority: AuthorityReader,
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
    readonly kept: Fen;
    readonly keptReason?: string;
  }): Promise<Outcome<BonusRecord>> {
    const found = await this.bonuses.find(bonusId);
    if (!found) return refuse('evaluation.bonus-not-found', { bonusId });
    const { propertyId, departmentId, period } = found.state;
    const at = this.clock.now();
    const known = {
      ...peopleOf(await this.staff.of(propertyId), departmentId, period, at),
      authority: await this.authority.ofCaller(propertyId),
    };
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) => submitBonus(bonus, { ...command, at }, known));
  }
}
