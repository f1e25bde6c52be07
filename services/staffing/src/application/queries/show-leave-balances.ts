import { type Instant, type Outcome, refused, type Year } from '@goldkey/kernel';
import { balanceOf, type LeaveBalance } from '../../domain/leave/balance.js';
import type { LeaveKind } from '../../domain/roster-request/leave.js';
import { accountOf, type LeaveAccounts } from '../leave/leave-accounts.js';
import type { LeaveReader, PersonInYear } from '../leave-ports.js';
import type { PropertyDirectory } from '../ports.js';
import { todayAt } from '../roster/today-at.js';

/** A person of the list with what they have of one kind of leave. */
export type BalanceLine = LeaveBalance & Pick<PersonInYear, 'employeeId' | 'number' | 'name' | 'unitIds' | 'unitNames'>;

/** What everybody of a property has of a kind of leave in a year. */
export class ShowLeaveBalances {
  constructor(
    private readonly people: Pick<LeaveReader, 'peopleOf'>,
    private readonly accounts: LeaveAccounts,
    private readonly properties: PropertyDirectory,
    private readonly time: { now(): Instant },
  ) {}

  async run(propertyId: string, kind: LeaveKind, year: Year): Promise<Outcome<readonly BalanceLine[]>> {
    const people = await this.people.peopleOf(propertyId, year);
    if (people === undefined) return refused('staffing.property-not-found', { propertyId });
    const today = await todayAt(this.properties, propertyId, this.time.now());
    if (!today.accepted) return today;
    const rules = await this.accounts.rules();
    const lines = people.map(({ employeeId, number, name, unitIds, unitNames, ...person }): BalanceLine => {
      const account = accountOf({ ...person, employeeId, number, name }, rules, today.value);
      return { employeeId, number, name, unitIds, unitNames, ...balanceOf(account, kind, year) };
    });
    return { accepted: true, value: lines };
  }
}
