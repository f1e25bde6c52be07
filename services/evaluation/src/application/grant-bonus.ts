import { dayOf, type Outcome, refuse } from '@goldkey/kernel';
import { type GrantBonus as Command, grantBonus } from '../domain/bonus/decide.js';
import type { BonusRecord, BonusStore, StaffReader } from './bonus-ports.js';
import { peopleOf } from './department-people.js';
import type { Clock } from './ports.js';

/** Grants a department a bonus for a month or quarter, with why. */
export class GrantBonus {
  constructor(
    private readonly bonuses: BonusStore,
    private readonly staff: StaffReader,
    private readonly clock: Clock,
  ) {}

  async run(command: Omit<Command, 'at'>): Promise<Outcome<BonusRecord>> {
    const { propertyId, departmentId, period } = command;
    const property = await this.staff.of(propertyId);
    if (!property) return refuse('evaluation.property-not-found', { propertyId });
    if (!property.units.some(({ unitId, kind }) => unitId === departmentId && kind === 'department'))
      return refuse('evaluation.department-not-found', { departmentId });
    const at = this.clock.now();
    const known = { ...peopleOf(property, departmentId, period, at), today: dayOf(at, property.zone) };
    return this.bonuses.add(departmentId, (others) => grantBonus({ ...command, at }, { ...known, others }));
  }
}
