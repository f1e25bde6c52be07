import { type Outcome, type Year, yearOf } from '@goldkey/kernel';
import { balanceOf } from '../../domain/leave/balance.js';
import { leaveKinds } from '../../domain/roster-request/leave.js';
import type { LeaveAccounts } from '../leave/leave-accounts.js';
import type { LeaveReader, PersonsLeave } from '../leave-ports.js';

/** What one person has of every kind of leave in a year (this one, where none is said), and what was granted on top. */
export class ShowPersonsLeave {
  constructor(
    private readonly accounts: LeaveAccounts,
    private readonly people: Pick<LeaveReader, 'grantsOf'>,
  ) {}

  async run(employeeId: string, asked: Year | undefined): Promise<Outcome<PersonsLeave>> {
    const found = await this.accounts.of(employeeId, { held: false });
    if (!found.accepted) return found;
    const { account, person } = found.value;
    const year = asked ?? yearOf(account.today);
    const { propertyId, number, name, hiredOn, workedSince } = person;
    return {
      accepted: true,
      value: {
        ...{ employeeId, propertyId, number, name, hiredOn, workedSince, year },
        balances: leaveKinds.map((kind) => balanceOf(account, kind, year)),
        grants: await this.people.grantsOf(employeeId, year),
      },
    };
  }
}
