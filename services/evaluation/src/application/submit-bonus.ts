import type { Acting, Fen, Outcome } from '@goldkey/kernel';
import { submitBonus } from '../domain/bonus/decide.js';
import type { AuthorityReader, BonusRecord, BonusStore, StaffReader } from './bonus-ports.js';
import { peopleOfBonus } from './department-people.js';
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
  }: Acting & {
    readonly bonusId: string;
    readonly expectedVersion?: number;
    readonly kept: Fen;
    readonly keptReason?: string;
  }): Promise<Outcome<BonusRecord>> {
    const at = this.clock.now();
    const people = await peopleOfBonus({ bonuses: this.bonuses, staff: this.staff }, bonusId, at);
    if (!people.accepted) return people;
    const known = { ...people.value, authority: await this.authority.ofCaller(people.value.propertyId) };
    return this.bonuses.change({ bonusId, expectedVersion }, (bonus) => submitBonus(bonus, { ...command, at }, known));
  }
}
