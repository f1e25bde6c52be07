import type { Acting, Recorder } from '@goldkey/kernel';
import { grantLeave } from '../../domain/leave/decide.js';
import type { LeaveGrant, LeaveGrantTerms } from '../../domain/leave/grant.js';
import type { LeaveGrantStore } from '../leave-ports.js';
import type { Kept } from '../ports.js';
import type { LeaveAccounts } from './leave-accounts.js';

export type GrantLeaveCommand = Omit<LeaveGrantTerms, 'id' | 'propertyId' | 'grantedBy'> & Acting;

/** Days on top of what the law gives are granted to a person for a year. */
export class GrantLeave {
  constructor(
    private readonly grants: LeaveGrantStore,
    private readonly accounts: LeaveAccounts,
    private readonly recorder: Recorder,
  ) {}

  async run({ by, selves, ...asked }: GrantLeaveCommand): Promise<Kept<LeaveGrant>> {
    const found = await this.accounts.of(asked.employeeId, { held: true });
    if (!found.accepted) return found;
    const { account, person } = found.value;
    const terms = { id: this.recorder.newId(), propertyId: person.propertyId, ...asked };
    return this.grants.grant(() => grantLeave(account, { ...this.recorder.recording(undefined), by, selves, terms }));
  }
}
